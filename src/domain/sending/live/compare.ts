import { createHash } from 'node:crypto'
import type { LiveCopy } from '../../../networks/network.ts'

/** What was approved for one channel. */
export interface Approved {
  readonly text: string
  readonly photos: number
}

/** Networks cut space at the ends and write line ends their own way; that is no change. */
function words(text: string): string {
  return text.replaceAll('\r\n', '\n').normalize('NFC').trim()
}

/** Digest of the words as they are held against one another. */
export function textDigest(text: string): string {
  return createHash('sha256').update(words(text), 'utf8').digest('hex')
}

/** Whether what is live is what was approved: the same words, and as many photos. */
export function isAsApproved(live: Pick<LiveCopy, 'text' | 'photos'>, approved: Approved): boolean {
  return textDigest(live.text) === textDigest(approved.text) && live.photos === approved.photos
}
