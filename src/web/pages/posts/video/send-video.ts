import type { VideoFile } from '../../../../domain/posts/index.ts'
import type { PageContext } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { readRange } from './byte-range.ts'

/**
 * The file of a video, or the part of it that a player asks for: so that somebody can jump about in
 * it, and a phone loads no more than is watched.
 * @param cache how long a browser may keep it
 */
export async function sendVideo(
  c: PageContext,
  { sha256, container }: VideoFile,
  cache: string,
): Promise<Response> {
  const { media } = c.var.installation
  const etag = `"${sha256}"`
  const whole = await media.size(sha256)
  if (whole === undefined) return ProblemResponse(c, 'not_found')
  c.header('Cache-Control', cache)
  c.header('ETag', etag)
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304)
  const condition = c.req.header('if-range')
  const asked = condition && condition !== etag ? undefined : c.req.header('range')
  const range = readRange(asked, whole)
  c.header('Accept-Ranges', 'bytes')
  c.header('X-Content-Type-Options', 'nosniff')
  if (range === 'outside') {
    c.header('Content-Range', `bytes */${whole}`)
    return c.body(null, 416)
  }
  c.header('Content-Type', `video/${container}`)
  c.header('Content-Disposition', `inline; filename="video.${container}"`)
  const { first, last } = range ?? { first: 0, last: whole - 1 }
  c.header('Content-Length', String(last + 1 - first))
  if (range) c.header('Content-Range', `bytes ${first}-${last}/${whole}`)
  const status = range ? 206 : 200
  // Whoever asks for the headers alone reads no file, and nobody would close it.
  if (c.req.method === 'HEAD') return c.body(null, status)
  const opened = await media.stream(sha256, { first, last })
  return opened ? c.body(opened.body, status) : ProblemResponse(c, 'not_found')
}

/** Captions as browsers read them. */
export function sendCaptions(c: PageContext, captions: string): Response {
  return c.body(captions, 200, {
    'Content-Type': 'text/vtt; charset=utf-8',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  })
}
