import { createHash } from 'node:crypto'
import { type BookOfTrust, bookName } from './book.ts'
import { canonical, type Facts } from './canonical.ts'

/** What comes before the first entry of a chain. */
export const GENESIS = '0'.repeat(64)

/** An entry as it is chained, exported and verified. Times are ISO 8601 UTC in milliseconds. */
export interface TrailEntry {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly schoolId: string | null
  readonly subject: string
  readonly facts: Facts
  readonly previousHash: string
  readonly hash: string
}

/**
 * The hash that ties an entry to its place: it covers the trust, the book, every field and the hash before.
 * @returns 64 hex digits of SHA-256
 */
export function hashEntry(of: BookOfTrust, entry: Omit<TrailEntry, 'hash'>): string {
  const { seq, at, actor, action, schoolId, subject, facts, previousHash } = entry
  return createHash('sha256')
    .update(
      canonical({
        ...bookName(of),
        seq,
        at,
        actor,
        action,
        schoolId,
        subject,
        facts,
        previousHash,
      }),
      'utf8',
    )
    .digest('hex')
}
