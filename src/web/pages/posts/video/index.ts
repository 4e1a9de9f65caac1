import type { App } from '../../../context.ts'
import { registerVideoFiles } from './files.ts'
import { registerPoster } from './poster.tsx'
import { registerVideoUpload } from './upload.tsx'

/** Everything with which a video comes into a post and is watched. */
export function registerVideos(app: App): void {
  registerVideoUpload(app)
  registerPoster(app)
  registerVideoFiles(app)
}
