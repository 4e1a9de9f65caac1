import { captionsFor, videoFor } from '../../../../domain/posts/index.ts'
import type { App } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { POST_PATH } from '../post-path.ts'
import { sendCaptions, sendVideo } from './send-video.ts'
import { VIDEO_PATH } from './video-path.ts'

/** A year: what lies under a digest never changes. */
const KEPT = 'private, max-age=31536000, immutable'

/** Videos of posts and their captions, for those who may see them. */
export function registerVideoFiles(app: App): void {
  app.get(VIDEO_PATH, async (c) => {
    const { actor, installation } = c.var
    const file = await installation.database.read(actor.trustId, (db) =>
      videoFor(db, actor, c.req.param('id')),
    )
    return file ? sendVideo(c, file, KEPT) : ProblemResponse(c, 'not_found')
  })

  app.get(`${POST_PATH}/captions.vtt`, async (c) => {
    const { actor, installation } = c.var
    const captions = await installation.database.read(actor.trustId, (db) =>
      captionsFor(db, actor, c.req.param('id')),
    )
    return captions ? sendCaptions(c, captions) : ProblemResponse(c, 'not_found')
  })
}
