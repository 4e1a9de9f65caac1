import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A report that was kept on a device without a line may be sent as late as this. */
const LATEST_MS = 14 * 24 * 3_600_000
const TOKEN = /^([0-9a-z]{1,11})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/

/** What a form carries unseen: for which school it was made and when, and a name of its own. */
export function makeFormToken(secret: string, schoolId: string, now: Date): string {
  const at = now.getTime().toString(36)
  const nonce = randomBytes(16).toString('base64url')
  return `${at}.${nonce}.${signed(secret, schoolId, `${at}.${nonce}`)}`
}

/**
 * The form's own name, the same however often it is sent.
 * @returns undefined for a form that we did not make, or made more than 14 days ago
 */
export function readFormToken(
  secret: string,
  schoolId: string,
  token: string,
  now: Date,
): string | undefined {
  const [, at = '', nonce = '', mark = ''] = TOKEN.exec(token) ?? []
  const right = Buffer.from(signed(secret, schoolId, `${at}.${nonce}`))
  const given = Buffer.from(mark)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  return now.getTime() - Number.parseInt(at, 36) > LATEST_MS ? undefined : nonce
}

function signed(secret: string, schoolId: string, text: string): string {
  return createHmac('sha256', secret).update(`concern-form:${schoolId}:${text}`).digest('base64url')
}
