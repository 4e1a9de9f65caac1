import { createHash, createHmac } from 'node:crypto'

/** SHA-256 of a text, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A digest that is the same for the same words, whatever their case, accents and signs. */
export function wordsDigest(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
  return sha256(words.trim())
}

/** Who wrote something on a channel, as a keyed digest that cannot be read back. */
export function authorDigest(secret: string, channelId: string, author: string): string {
  const known = author.normalize('NFKC').trim().toLowerCase()
  return createHmac('sha256', secret).update(`comment-author:${channelId}:${known}`).digest('hex')
}
