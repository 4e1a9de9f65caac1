import { z } from 'zod'
import { type HostedPhoto, hostedPost, hostedVideo } from '../../../domain/posts/index.ts'
import type { App, PageContext } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { sendCaptions, sendVideo } from '../posts/video/send-video.ts'
import { findSchool } from './find-school.ts'

/** Asked anew each time, so that a copy in a browser does not outlive its post. */
const ASK_AGAIN = 'no-cache'

/** Videos of a school's own page. They are served only while their post stands there. */
export function registerHostedVideos(app: App): void {
  app.get('/s/:slug/posts/:id{[0-9a-f-]{36}}/video', async (c) => {
    const found = await standing(c)
    if (!found) return ProblemResponse(c, 'not_found')
    const { trustId, schoolId, video } = found
    const file = await c.var.installation.database.read(trustId, (db) =>
      hostedVideo(db, schoolId, video.videoId),
    )
    return file ? sendVideo(c, file, ASK_AGAIN) : ProblemResponse(c, 'not_found')
  })

  app.get('/s/:slug/posts/:id{[0-9a-f-]{36}}/captions.vtt', async (c) => {
    const captions = (await standing(c))?.video.captions
    return captions ? sendCaptions(c, captions) : ProblemResponse(c, 'not_found')
  })
}

/** The video of the post in the address, while the post stands. */
async function standing(c: PageContext): Promise<
  | {
      readonly trustId: string
      readonly schoolId: string
      readonly video: NonNullable<HostedPhoto['video']>
    }
  | undefined
> {
  const found = await findSchool(c)
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!found || !id.success) return undefined
  const { schoolId } = found.school
  const post = await c.var.installation.database.read(found.trustId, (db) =>
    hostedPost(db, schoolId, id.data),
  )
  const video = post?.photos.find((photo) => photo.video)?.video
  return video && { trustId: found.trustId, schoolId, video }
}
