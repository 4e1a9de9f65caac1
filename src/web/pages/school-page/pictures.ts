import { z } from 'zod'
import { hostedPost } from '../../../domain/posts/index.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { drawCrest } from './crest.ts'
import { findSchool } from './find-school.ts'

/** Pictures of a school's own page. A photo is served only while its post stands there. */
export function registerPictures(app: App): void {
  app.get('/s/:slug/posts/:id{[0-9a-f-]{36}}/:file{photo-[0-9]{1,2}\\.jpg}', async (c) => {
    const found = await findSchool(c)
    const id = z.uuid().safeParse(c.req.param('id'))
    if (!found || !id.success) return ProblemResponse(c, 'not_found')
    const { database, media } = c.var.installation
    const post = await database.read(found.trustId, (db) =>
      hostedPost(db, found.school.schoolId, id.data),
    )
    const number = Number(c.req.param('file').replaceAll(/\D/g, ''))
    const photo = post?.photos[number - 1]
    const bytes = photo && (await media.read(photo.sha256))
    if (!photo || !bytes) return ProblemResponse(c, 'not_found')
    const headers = {
      'Content-Type': 'image/jpeg',
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      ETag: `"${photo.sha256}"`,
    }
    if (c.req.header('if-none-match') === headers.ETag) return c.body(null, 304, headers)
    return c.body(new Uint8Array(bytes), 200, headers)
  })

  app.get('/s/:slug/crest.svg', async (c) => {
    const found = await findSchool(c)
    if (!found) return ProblemResponse(c, 'not_found')
    return c.body(drawCrest(found.school), 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=3600',
    })
  })
}
