import type { Selectable } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import type { TrailCheckpointTable } from '../../db/tables/trail-checkpoint.ts'
import type { TrailEntryTable } from '../../db/tables/trail-entry.ts'
import type { BookOfTrust } from './book.ts'
import type { Facts } from './canonical.ts'
import type { TrailEntry } from './entry.ts'

/** Where a book ends today: the last entry and signature, and the head that the next entry follows. */
export interface TrailEnd {
  readonly lastSeq: number
  readonly lastCheckpoint: number
  readonly headSeq: number
}

/** A signature over the chain's head, as it is stored. */
export interface StoredCheckpoint {
  readonly seq: number
  readonly hash: string
  readonly at: string
  readonly keyId: string
  readonly signature: string
}

/** Where a book ends, read in one moment; noughts for one without entries. */
export async function trailEnd(db: Reader, { trustId, book }: BookOfTrust): Promise<TrailEnd> {
  const row = await db
    .selectFrom('trusts as t')
    .select((query) => [
      query
        .selectFrom('trail_entries')
        .select(({ fn }) => fn.max('seq').as('seq'))
        .where('trust_id', '=', trustId)
        .where('book', '=', book)
        .as('last'),
      query
        .selectFrom('trail_checkpoints')
        .select(({ fn }) => fn.max('seq').as('seq'))
        .where('trust_id', '=', trustId)
        .where('book', '=', book)
        .as('signed'),
      query
        .selectFrom('trail_heads')
        .select('seq')
        .where('trust_id', '=', trustId)
        .where('book', '=', book)
        .as('head'),
    ])
    .where('t.trust_id', '=', trustId)
    .executeTakeFirst()
  return {
    lastSeq: row?.last ?? 0,
    lastCheckpoint: row?.signed ?? 0,
    headSeq: row?.head ?? 0,
  }
}

/** Entries after one number up to another, in order. */
export async function entriesBetween(
  db: Reader,
  { book }: BookOfTrust,
  span: { readonly after: number; readonly upTo: number; readonly limit: number },
): Promise<TrailEntry[]> {
  const rows = await db
    .selectFrom('trail_entries')
    .selectAll()
    .where('book', '=', book)
    .where('seq', '>', span.after)
    .where('seq', '<=', span.upTo)
    .orderBy('seq')
    .limit(span.limit)
    .execute()
  return rows.map(toEntry)
}

/** Signatures after one entry up to another, in order. */
export async function checkpointsBetween(
  db: Reader,
  { book }: BookOfTrust,
  span: { readonly after: number; readonly upTo: number; readonly limit: number },
): Promise<StoredCheckpoint[]> {
  const rows = await db
    .selectFrom('trail_checkpoints')
    .selectAll()
    .where('book', '=', book)
    .where('seq', '>', span.after)
    .where('seq', '<=', span.upTo)
    .orderBy('seq')
    .limit(span.limit)
    .execute()
  return rows.map(toCheckpoint)
}

/** The signature that stands last in a book. */
export async function latestCheckpoint(
  db: Reader,
  { book }: BookOfTrust,
): Promise<StoredCheckpoint | undefined> {
  const row = await db
    .selectFrom('trail_checkpoints')
    .selectAll()
    .where('book', '=', book)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toCheckpoint(row)
}

export function toEntry(row: Selectable<TrailEntryTable>): TrailEntry {
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    actor: row.actor,
    action: row.action,
    schoolId: row.school_id,
    subject: row.subject,
    // Whatever stands in the column is hashed as it stands; only the verifier judges it.
    facts: row.facts as Facts,
    previousHash: row.previous_hash,
    hash: row.hash,
  }
}

export function toCheckpoint(row: Selectable<TrailCheckpointTable>): StoredCheckpoint {
  return {
    seq: row.seq,
    hash: row.hash,
    at: row.at.toISOString(),
    keyId: row.key_id,
    signature: row.signature,
  }
}
