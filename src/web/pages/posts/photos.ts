import { photoFor } from '../../../domain/posts/index.ts'
import type { App, PageContext } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { PHOTO_PATH } from './post-path.ts'

/** A year: what lies under a digest never changes. */
const KEPT = 'private, max-age=31536000, immutable'

/** Pictures of posts, for those who may see that school's posts. */
export function registerPhotos(app: App): void {
  app.get(PHOTO_PATH, (c) => sendPicture(c, 'full'))
  app.get(`${PHOTO_PATH}/thumb`, (c) => sendPicture(c, 'thumb'))
}

async function sendPicture(c: PageContext, size: 'full' | 'thumb'): Promise<Response> {
  const photoId = c.req.param('id') ?? ''
  const { actor, installation } = c.var
  const files = await installation.database.read(actor.trustId, (db) =>
    photoFor(db, actor, photoId),
  )
  if (!files) return ProblemResponse(c, 'not_found')
  const sha256 = size === 'full' ? files.sha256 : files.thumbSha256
  const etag = `"${sha256}"`
  c.header('Cache-Control', KEPT)
  c.header('ETag', etag)
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304)
  const [type, name] = size === 'full' ? ['jpeg', 'photo.jpg'] : ['webp', 'photo.webp']
  c.header('Content-Type', `image/${type}`)
  c.header('Content-Disposition', `inline; filename="${name}"`)
  c.header('X-Content-Type-Options', 'nosniff')
  // Whoever asks for the headers alone reads no picture, and nobody would close its file.
  if (c.req.method === 'HEAD') return c.body(null)
  const picture = await installation.media.stream(sha256)
  if (!picture) return missing(c)
  c.header('Content-Length', String(picture.bytes))
  return c.body(picture.body)
}

/** The record is there and the file is not, as after a retention sweep. */
function missing(c: PageContext): Response | Promise<Response> {
  for (const name of ['ETag', 'Content-Type', 'Content-Disposition']) c.header(name, undefined)
  return ProblemResponse(c, 'not_found')
}
