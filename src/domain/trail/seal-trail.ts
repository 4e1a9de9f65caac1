import type { Writer } from '../../db/handles.ts'
import { bookOf, TRAIL_BOOKS } from '../../vocabulary/trail-actions.ts'
import { type NewEntry, takeEntries } from './append-entry.ts'
import { type BookOfTrust, bookName } from './book.ts'
import { canonical } from './canonical.ts'
import { GENESIS, hashEntry, type TrailEntry } from './entry.ts'
import { type SigningKey, signHead } from './signing-key.ts'

/** Rows written in one statement; PostgreSQL takes 65,535 parameters at most. */
const BATCH = 1_000

interface SealOptions {
  readonly key: SigningKey
  readonly now: Date
}

/**
 * Chain the entries of a transaction, each in the book of its action, and sign the new head of each
 * book. Runs last in every writing transaction: until commit nobody else can add to the chain, so there
 * is one order, and whoever holds the database but not the key cannot rewrite it. The books are always
 * taken in the same order, so that two transactions cannot wait for one another.
 */
export async function sealTrail(db: Writer, trustId: string, options: SealOptions): Promise<void> {
  const entries = takeEntries(db)
  for (const book of TRAIL_BOOKS) {
    const own = entries.filter((entry) => bookOf(entry.action) === book)
    if (own.length > 0) await sealBook(db, { trustId, book }, own, options)
  }
}

async function sealBook(
  db: Writer,
  of: BookOfTrust,
  entries: readonly NewEntry[],
  options: SealOptions,
): Promise<void> {
  const head = await lockHead(db, of)
  const chained = chain(of, entries, head)
  const last = chained.at(-1)
  if (!last) return
  const batches = Array.from({ length: Math.ceil(chained.length / BATCH) }, (_, nth) =>
    chained.slice(nth * BATCH, (nth + 1) * BATCH),
  )
  await Promise.all([
    ...batches.map((batch) => insert(db, of, batch)),
    moveHead(db, of, last),
    signLast(db, of, last, options),
  ])
}

async function moveHead(db: Writer, of: BookOfTrust, last: TrailEntry): Promise<void> {
  await db
    .updateTable('trail_heads')
    .set({ seq: last.seq, hash: last.hash })
    .where('trust_id', '=', of.trustId)
    .where('book', '=', of.book)
    .execute()
}

async function signLast(
  db: Writer,
  of: BookOfTrust,
  last: TrailEntry,
  { key, now }: SealOptions,
): Promise<void> {
  const signed = { ...bookName(of), seq: last.seq, hash: last.hash, at: now.toISOString() }
  await db
    .insertInto('trail_checkpoints')
    .values({
      trust_id: of.trustId,
      book: of.book,
      seq: last.seq,
      hash: last.hash,
      at: now,
      key_id: key.id,
      signature: signHead(signed, key),
    })
    .execute()
}

interface Head {
  readonly seq: number
  readonly hash: string
}

async function lockHead(db: Writer, { trustId, book }: BookOfTrust): Promise<Head> {
  const head = db
    .selectFrom('trail_heads')
    .select(['seq', 'hash'])
    .where('trust_id', '=', trustId)
    .where('book', '=', book)
    .forUpdate()
  const found = await head.executeTakeFirst()
  if (found) return found
  await db
    .insertInto('trail_heads')
    .values({ trust_id: trustId, book, seq: 0, hash: GENESIS })
    .onConflict((conflict) => conflict.columns(['trust_id', 'book']).doNothing())
    .execute()
  return head.executeTakeFirstOrThrow()
}

function chain(of: BookOfTrust, entries: readonly NewEntry[], head: Head): TrailEntry[] {
  let { seq, hash } = head
  return entries.map((entry) => {
    if (entry.trustId !== of.trustId) {
      throw new Error(
        `An entry of trust ${entry.trustId} cannot be chained in trust ${of.trustId}.`,
      )
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
    hash = hashEntry(of, next)
    return { ...next, hash }
  })
}

async function insert(
  db: Writer,
  { trustId, book }: BookOfTrust,
  entries: readonly TrailEntry[],
): Promise<void> {
  const rows = entries.map((entry) => ({
    trust_id: trustId,
    book,
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
