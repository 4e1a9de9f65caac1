import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 bits that fits an address or a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret: enough to know it again, nothing to make it from. */
export function secretDigest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
