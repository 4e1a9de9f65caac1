import {
  dropVideo,
  keepCaptions,
  placeVideo,
  type Refusal,
  receivePhoto,
  type StoredPost,
  videoOfPost,
} from '../../../../domain/posts/index.ts'
import { MAX_CAPTIONS, readCaptions, writeCaptions } from '../../../../gate/video/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { readBody } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { isOpen, ownPost } from '../compose/own-post.ts'
import { type PosterFaults, PosterPage } from './poster-page.tsx'
import { POSTER_PATH } from './video-path.ts'

/** The page on which an author chooses what stands for a video, and adds its captions. */
export function registerPoster(app: App): void {
  app.get(POSTER_PATH, async (c) => {
    const post = await ownPost(c)
    if (typeof post === 'string') return ProblemResponse(c, post)
    if (!isOpen(post)) return c.redirect(`/posts/${post.postId}`)
    return showPoster(c, { post, videoId: c.req.param('videoId'), status: 200 })
  })
  app.post(POSTER_PATH, keepPoster)
  app.post(`${POSTER_PATH}/drop`, async (c) => {
    const { installation, actor, now } = c.var
    const [postId, videoId] = [c.req.param('id'), c.req.param('videoId')]
    const dropped = await installation.database.write(actor.trustId, (db) =>
      dropVideo(db, actor, { postId, videoId }, now),
    )
    if (!dropped.ok) return ProblemResponse(c, 'not_found')
    return c.redirect(`/posts/${postId}/edit#photos`, 303)
  })
}

interface ShowPoster {
  readonly post: StoredPost
  readonly videoId: string
  readonly status: 200 | 422
  /** What was hidden in the file, told once to whoever has just added it. */
  readonly hidden?: readonly string[]
  readonly faults?: PosterFaults
}

/** Draw the page of a video of this post. */
export async function showPoster(c: PageContext, shown: ShowPoster): Promise<Response> {
  const { post, videoId, status, ...rest } = shown
  const { installation, actor } = c.var
  const video = await installation.database.read(actor.trustId, (db) =>
    videoOfPost(db, post.postId, videoId),
  )
  if (!video) return ProblemResponse(c, 'not_found')
  const poster = post.content.photos.find((photo) => photo.video?.videoId === videoId)
  return c.html(
    <PosterPage c={c} postId={post.postId} video={video} poster={poster} {...rest} />,
    status,
  )
}

async function keepPoster(c: PageContext): Promise<Response> {
  const post = await ownPost(c)
  if (typeof post === 'string') return ProblemResponse(c, post)
  const videoId = c.req.param('videoId') ?? ''
  const body = await readBody(c)
  const [picture, captions] = [chosen(body.poster), chosen(body.captions)]
  const there = post.content.photos.some((photo) => photo.video?.videoId === videoId)
  const again = (faults: PosterFaults) => showPoster(c, { post, videoId, status: 422, faults })
  if (!picture && !there) return again({ poster: 'Choose the picture that stands for the video' })

  const { installation, actor, now } = c.var
  const poster =
    picture &&
    (await receivePhoto(installation, {
      name: picture.name,
      bytes: new Uint8Array(await picture.arrayBuffer()),
    }))
  if (poster?.kind === 'not_taken') return again({ poster: poster.message })
  const read = captions && readFile(await captions.text(), captions.size)
  const command = { postId: post.postId, videoId }
  const done = await installation.database.write(
    actor.trustId,
    async (db): Promise<{ ok: true } | Refusal> => {
      if (poster) {
        const placed = await placeVideo(db, actor, { ...command, poster }, now)
        if (!placed.ok) return placed
        installation.lookout.soon(actor.trustId, [placed.photoId])
      }
      if (!read?.vtt) return { ok: true }
      return keepCaptions(db, actor, { ...command, captionsFile: read.vtt }, now)
    },
  )
  if (!done.ok) return refused(c, done, again)
  if (read?.fault) {
    const changed = await ownPost(c)
    if (typeof changed === 'string') return ProblemResponse(c, changed)
    return showPoster(c, { post: changed, videoId, status: 422, faults: { captions: read.fault } })
  }
  return c.redirect(`/posts/${post.postId}/edit#photos`, 303)
}

function refused(
  c: PageContext,
  refusal: Refusal,
  again: (faults: PosterFaults) => Promise<Response>,
): Response | Promise<Response> {
  if (refusal.kind === 'incomplete') return again({ poster: refusal.message })
  if (refusal.kind === 'moved_on' || refusal.kind === 'changed_elsewhere') {
    return ProblemResponse(c, 'conflict')
  }
  return ProblemResponse(c, refusal.kind === 'forbidden' ? 'forbidden' : 'not_found')
}

type Sent = Awaited<ReturnType<typeof readBody>>[string]

/** A file box that was left alone sends one empty file without a name. */
function chosen(value: Sent | undefined): File | undefined {
  const file = Array.isArray(value) ? value.at(-1) : value
  return file instanceof File && (file.size > 0 || file.name !== '') ? file : undefined
}

function readFile(text: string, bytes: number): { vtt?: string; fault?: string } {
  const tooLong = `These captions are too long: at most ${MAX_CAPTIONS.toLocaleString('en-GB')} characters.`
  if (bytes > MAX_CAPTIONS * 4) return { fault: tooLong }
  if (text.includes('\0')) return { fault: 'This is no text file. Choose a .vtt or .srt file.' }
  const read = readCaptions(text)
  if (read.kind === 'unreadable') return { fault: read.message }
  const vtt = writeCaptions(read.cues)
  return vtt.length > MAX_CAPTIONS ? { fault: tooLong } : { vtt }
}
