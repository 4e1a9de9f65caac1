import type { App } from '../../../context.ts'
import { PHOTO_PATH, POST_PATH } from '../post-path.ts'
import { VIDEO_PATH } from '../video/video-path.ts'
import { registerDecideByLink } from './decide-by-link.tsx'
import { isPhotoOf, isPost, isVideoOf, seeByLink } from './see-by-link.ts'

/** What somebody who came by a link in a mail may see and do, before the sign-in asks who they are. */
export function registerByMail(app: App): void {
  registerDecideByLink(app)
  app.use(PHOTO_PATH, seeByLink(isPhotoOf))
  app.use(`${PHOTO_PATH}/thumb`, seeByLink(isPhotoOf))
  app.use(VIDEO_PATH, seeByLink(isVideoOf))
  app.use(`${POST_PATH}/captions.vtt`, seeByLink(isPost))
}
