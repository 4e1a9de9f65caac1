import type { Writer } from '../../db/handles.ts'
import { type NewEntry, takeEntries } from './append-entry.ts'
import { canonical } from './canonical.ts'
import { GENESIS, hashEntry, type TrailEntry } from './entry.ts'
import { type SigningKey, signHead } from './signing-key.ts'

/** Rows written in one statement; PostgreSQL takes 65,535 parameters at most. */
const BATCH = 1_000

/**
 * Chain the entries of a transaction and sign the chain's new head. Runs last in every writing
 * transaction: until commit nobody else can add to the chain, so there is one order, and whoever
 * holds the database but not the key cannot rewrite it.
 */
export async function sealTrail(
  db: Writer,
  trustId: string,
  options: { readonly key: SigningKey; readonly now: Date },
): Promise<void> {
  const entries = takeEntries(db)
  if (entries.length === 0) return
  const head = await lockHead(db, trustId)
  const chained = chain(trustId, entries, head)
  const last = chained.at(-1)
  if (!last) return
  const batches = Array.from({ length: Math.ceil(chained.length / BATCH) }, (_, nth) =>
    chained.slice(nth * BATCH, (nth + 1) * BATCH),
  )
  await Promise.all([
    ...batches.map((batch) => insert(db, trustId, batch)),
    moveHead(db, trustId, last),
    signLast(db, trustId, last, options),
  ])
}

async function moveHead(db: Writer, trustId: string, last: TrailEntry): Promise<void> {
  await db
    .updateTable('trail_heads')
    .set({ seq: last.seq, hash: last.hash })
    .where('trust_id', '=', trustId)
    .execute()
}

async function signLast(
  db: Writer,
  trustId: string,
  last: TrailEntry,
  options: { readonly key: SigningKey; readonly now: Date },
): Promise<void> {
  const signed = { trustId, seq: last.seq, hash: last.hash, at: options.now.toISOString() }
  await db
    .insertInto('trail_checkpoints')
    .values({
      trust_id: trustId,
      seq: last.seq,
      hash: last.hash,
      at: options.now,
      key_id: options.key.id,
      signature: signHead(signed, options.key),
    })
    .execute()
}

interface Head {
  readonly seq: number
  readonly hash: string
}

async function lockHead(db: Writer, trustId: string): Promise<Head> {
  const head = db
    .selectFrom('trail_heads')
    .select(['seq', 'hash'])
    .where('trust_id', '=', trustId)
    .forUpdate()
  const found = await head.executeTakeFirst()
  if (found) return found
  await db
    .insertInto('trail_heads')
    .values({ trust_id: trustId, seq: 0, hash: GENESIS })
    .onConflict((conflict) => conflict.column('trust_id').doNothing())
    .execute()
  return head.executeTakeFirstOrThrow()
}

function chain(trustId: string, entries: readonly NewEntry[], head: Head): TrailEntry[] {
  let { seq, hash } = head
  return entries.map((entry) => {
    if (entry.trustId !== trustId) {
      throw new Error(`An entry of trust ${entry.trustId} cannot be chained in trust ${trustId}.`)
    }
    const next = {
      seq: seq + 1,
      at: entry.at.toISOString(),
      actor: entry.actor,
      action: entry.action,
      schoolId: entry.schoolId,
      subject: entry.subject,
      facts: entry.facts ?? {},
      previousHash: hash,
    }
    seq = next.seq
    hash = hashEntry(trustId, next)
    return { ...next, hash }
  })
}

async function insert(db: Writer, trustId: string, entries: readonly TrailEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    trust_id: trustId,
    seq: entry.seq,
    at: new Date(entry.at),
    actor: entry.actor,
    action: entry.action,
    school_id: entry.schoolId,
    subject: entry.subject,
    facts: canonical(entry.facts),
    previous_hash: entry.previousHash,
    hash: entry.hash,
  }))
  await db.insertInto('trail_entries').values(rows).execute()
}
