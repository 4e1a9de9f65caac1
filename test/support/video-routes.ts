import { drawnPhoto } from './add-photo.ts'
import { videoFile } from './add-video.ts'
import { postNow, writeDraft } from './post-scene.ts'
import { draftIn, publishedIn, type RouteWorld } from './route-world.ts'
import type { Prepare } from './routes-with-ids.ts'
import { storedPosterIn, waitingVideoIn } from './video-scene.ts'

const CAPTIONS = 'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nTrophy!\n'
const CAPTIONED = { captions: 'file', captionsFile: CAPTIONS } as const

/** A draft with a real video in it. */
async function withVideo(world: RouteWorld): Promise<string> {
  return writeDraft(world, { photos: [await storedPosterIn(world, CAPTIONED)] })
}

async function waitingAt(world: RouteWorld): Promise<string> {
  const { postId, videoId } = await waitingVideoIn(world)
  return `/posts/${postId}/videos/${videoId}`
}

/** Every address behind the sign-in that is about a video. */
export const VIDEO_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /posts/:id/video': async (world) => ({
    path: `/posts/${await draftIn(world)}/video`,
    as: world.author,
  }),
  'POST /posts/:id/video': async (world) => ({
    path: `/posts/${await draftIn(world)}/video`,
    as: world.author,
    sent: { form: [], files: [videoFile()], filesAs: 'video' },
  }),
  'GET /posts/:id/videos/:videoId': async (world) => ({
    path: await waitingAt(world),
    as: world.author,
  }),
  'POST /posts/:id/videos/:videoId': async (world) => ({
    path: await waitingAt(world),
    as: world.author,
    sent: { form: [], files: [await drawnPhoto()], filesAs: 'poster' },
  }),
  'POST /posts/:id/videos/:videoId/drop': async (world) => ({
    path: `${await waitingAt(world)}/drop`,
    as: world.author,
    sent: { form: [] },
  }),
  'GET /posts/:id/captions.vtt': async (world) => ({
    path: `/posts/${await withVideo(world)}/captions.vtt`,
    as: world.author,
  }),
  'GET /videos/:id': async (world) => {
    const { content } = await postNow(world, await withVideo(world))
    return { path: `/videos/${content.photos[0]?.video?.videoId}`, as: world.head }
  },
}

/** Every public address that is about a video. */
export const OPEN_VIDEO_PAGES: Readonly<Record<string, Prepare>> = {
  'GET /s/:slug/posts/:id/video': async (world) => ({
    path: `/s/${world.slug}/posts/${await hosted(world)}/video`,
  }),
  'GET /s/:slug/posts/:id/captions.vtt': async (world) => ({
    path: `/s/${world.slug}/posts/${await hosted(world)}/captions.vtt`,
  }),
}

async function hosted(world: RouteWorld): Promise<string> {
  return (await publishedIn(world, [await storedPosterIn(world, CAPTIONED)])).hostedId
}
