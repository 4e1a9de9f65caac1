import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Nobody reads a post and writes a comment in less; a program does. */
export const FASTEST_MS = 3_000
/** After this long a page is asked to be sent once more. */
const SLOWEST_MS = 24 * 3_600_000
const TOKEN = /^([0-9a-z]{1,11})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/

/** What the form of a comment carries unseen: when and for which post it was made, and a name of its own. */
export function makeFormToken(secret: string, publicationId: string, now: Date): string {
  const at = now.getTime().toString(36)
  const nonce = randomBytes(16).toString('base64url')
  return `${at}.${nonce}.${signed(secret, publicationId, `${at}.${nonce}`)}`
}

/**
 * @returns `ok` with the form's own name, the same however often it is pressed; `early` within the first
 * seconds; `late` for a page left open for a day, or a form that we did not make
 */
export function readFormToken(
  secret: string,
  publicationId: string,
  token: string,
  now: Date,
):
  | { readonly kind: 'ok'; readonly nonce: string }
  | { readonly kind: 'early' }
  | { readonly kind: 'late' } {
  const [, at = '', nonce = '', mark = ''] = TOKEN.exec(token) ?? []
  const right = Buffer.from(signed(secret, publicationId, `${at}.${nonce}`))
  const given = Buffer.from(mark)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return { kind: 'late' }
  const age = now.getTime() - Number.parseInt(at, 36)
  if (age < FASTEST_MS) return { kind: 'early' }
  return age > SLOWEST_MS ? { kind: 'late' } : { kind: 'ok', nonce }
}

function signed(secret: string, publicationId: string, text: string): string {
  return createHmac('sha256', secret)
    .update(`comment-form:${publicationId}:${text}`)
    .digest('base64url')
}
