import { UUID } from '../../../uuid-pattern.ts'
import { POST_PATH } from '../post-path.ts'

/** Where a video is added to a post. */
export const UPLOAD_PATH = `${POST_PATH}/video` as const

/** Where the picture and the captions of a video are chosen. */
export const POSTER_PATH = `${POST_PATH}/videos/:videoId{${UUID}}` as const

/** The file of a video. */
export const VIDEO_PATH = `/videos/:id{${UUID}}` as const

const UPLOAD = new RegExp(`^/posts/${UUID}/video$`)

/** Whether a request may be larger than a page and a handful of photos: it is read piece by piece. */
export function isVideoUpload(request: {
  readonly method: string
  readonly path: string
}): boolean {
  return request.method === 'POST' && UPLOAD.test(request.path)
}
