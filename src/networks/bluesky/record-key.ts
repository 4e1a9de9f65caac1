import { createHash } from 'node:crypto'
import type { Outgoing } from '../network.ts'

const ALPHABET = '234567abcdefghijklmnopqrstuvwxyz'
const LENGTH = 13
/** The keys of one moment are spread over the minute before it, so that no two posts share one. */
const SPREAD_MICROS = 60_000_000n

/**
 * The record key of a post: a timestamp identifier as the AT Protocol defines it (53 bits of
 * microseconds, 10 bits of clock), with everything below the minute taken from the post’s own key. So a
 * second try writes to the same place as the first, and cannot make a second post.
 */
export function recordKey({ key, at }: Pick<Outgoing, 'key' | 'at'>): string {
  const digest = createHash('sha256').update(key).digest()
  const micros = BigInt(at.getTime()) * 1_000n - (digest.readBigUInt64BE(0) % SPREAD_MICROS)
  let rest = (micros << 10n) | (digest.readBigUInt64BE(8) % 1_024n)
  let text = ''
  for (let n = 0; n < LENGTH; n += 1) {
    text = `${ALPHABET[Number(rest % 32n)]}${text}`
    rest /= 32n
  }
  return text
}
