import type { Writer } from '../../db/handles.ts'
import type { TrailActor } from './actor.ts'
import { canonical, type Facts } from './canonical.ts'
import { GENESIS, hashEntry } from './entry.ts'

export interface NewEntry {
  readonly trustId: string
  readonly at: Date
  readonly actor: TrailActor
  /** What happened, as `noun.verb`: `post.submitted`. */
  readonly action: string
  readonly schoolId: string | null
  /** What it happened to, as `noun:id`. */
  readonly subject: `${string}:${string}`
  readonly facts?: Facts
}

/**
 * Add one entry to the trust's chain, in the transaction of the change it tells of. The head row
 * is locked until commit, so call this after the work and keep transactions short.
 * @returns the entry's number
 */
export async function appendEntry(db: Writer, entry: NewEntry): Promise<number> {
  await db
    .insertInto('trail_heads')
    .values({ trust_id: entry.trustId, seq: 0, hash: GENESIS })
    .onConflict((conflict) => conflict.column('trust_id').doNothing())
    .execute()
  const head = await db
    .selectFrom('trail_heads')
    .select(['seq', 'hash'])
    .where('trust_id', '=', entry.trustId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const chained = {
    seq: head.seq + 1,
    at: entry.at.toISOString(),
    actor: entry.actor,
    action: entry.action,
    schoolId: entry.schoolId,
    subject: entry.subject,
    facts: entry.facts ?? {},
    previousHash: head.hash,
  }
  const hash = hashEntry(entry.trustId, chained)
  await db
    .insertInto('trail_entries')
    .values({
      trust_id: entry.trustId,
      seq: chained.seq,
      at: entry.at,
      actor: chained.actor,
      action: chained.action,
      school_id: chained.schoolId,
      subject: chained.subject,
      facts: canonical(chained.facts),
      previous_hash: chained.previousHash,
      hash,
    })
    .execute()
  await db
    .updateTable('trail_heads')
    .set({ seq: chained.seq, hash })
    .where('trust_id', '=', entry.trustId)
    .execute()
  return chained.seq
}
