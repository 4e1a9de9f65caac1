import { z } from 'zod'
import type { PageContext } from '../context.ts'
import { isPagePhotos } from '../pages/policy/scans/photos-path.ts'
import { isVideoUpload } from '../pages/posts/video/video-path.ts'

/** Fields of a form that are carried through the sign-in page. Files cannot be. */
export type KeptFields = readonly (readonly [name: string, value: string])[]

/** What is kept is bounded: a post and its settings, not an upload. */
const MAX_KEPT_CHARACTERS = 200_000

/** Passwords are typed again: they stand in no page. */
const SECRET = new Set(['password', 'current', 'next'])

const keptSchema = z
  .string()
  .max(MAX_KEPT_CHARACTERS * 2)
  .transform((text, ctx) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      ctx.addIssue('not JSON')
      return z.NEVER
    }
  })
  .pipe(z.array(z.tuple([z.string(), z.string()])))

/** The text fields of the form in this request, in order; empty when there are too many. */
export async function keptFields(c: PageContext): Promise<KeptFields> {
  // It has no words to keep, and is too large to be read for nothing.
  if (isVideoUpload(c.req) || isPagePhotos(c.req)) return []
  try {
    const form = await c.req.raw.clone().formData()
    const fields = [...form].filter((field): field is [string, string] => {
      return typeof field[1] === 'string' && !SECRET.has(field[0])
    })
    const size = fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
    return size <= MAX_KEPT_CHARACTERS ? fields : []
  } catch {
    return []
  }
}

/** Fields that come back from the sign-in page. @returns none unless they have the right form */
export function readKeptFields(text: unknown): KeptFields {
  const parsed = keptSchema.safeParse(text)
  return parsed.success ? parsed.data : []
}

/** Where to go after signing in: only a path of this very site. */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])[^\r\n]{0,500}$/.test(next)) return '/'
  return next.startsWith('/sign-') ? '/' : next
}
