import { drawnPhoto } from './add-photo.ts'
import type { Author } from './author.ts'
import { type VideoFixture, videoBytes } from './videos/planted-videos.ts'

/** A short video as a file from a phone. */
export function videoFile(
  bytes: Uint8Array = videoBytes('mp4'),
  name = 'IMG_2041.mov',
  type = 'video/quicktime',
): File {
  return new File([new Uint8Array(bytes)], name, { type })
}

/** Add a video to a draft as the pages do without scripts, with a drawn picture that stands for it. */
export async function addVideoTo(
  author: Author,
  postId: string,
  fixture: VideoFixture = 'mp4',
  captions?: string,
): Promise<{ readonly videoId: string; readonly photoId: string }> {
  const videoId = await uploadVideo(author, postId, videoFile(videoBytes(fixture)))
  const poster = await drawnPhoto('picture.jpg')
  const placed = await author.sendFiles(`/posts/${postId}/videos/${videoId}`, {
    poster,
    ...(captions && { captions: new File([captions], 'captions.vtt', { type: 'text/vtt' }) }),
  })
  if (placed.status !== 303) throw new Error(`The picture was answered with ${placed.status}.`)
  const photo = (await author.formOf(postId)).filter(([name]) => name === 'photo').at(-1)
  if (!photo) throw new Error('The video is not in the form.')
  return { videoId, photoId: photo[1] }
}

/** Send a video as the page's script does. @returns its id */
export async function uploadVideo(author: Author, postId: string, video: File): Promise<string> {
  const headers = { accept: 'application/json' }
  const sent = await author.sendFiles(`/posts/${postId}/video`, { video }, headers)
  const answer = (await sent.json()) as { readonly to?: string; readonly message?: string }
  if (!answer.to) throw new Error(answer.message ?? `The video was answered with ${sent.status}.`)
  return answer.to.split('/').at(-1) ?? ''
}
