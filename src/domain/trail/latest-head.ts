import { sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import { type BookOfTrust, bookName } from './book.ts'
import { latestCheckpoint } from './stored-trail.ts'
import type { WitnessedHead } from './witnessed-head.ts'

/** Where a book stands, held against what was witnessed before. */
export interface WitnessedTrail {
  readonly head: WitnessedHead
  readonly witness: WitnessedHead | undefined
  /** The hash of the witnessed entry as the table has it now. */
  readonly hashAtWitness: string | undefined
}

/**
 * The latest signed head of a book, read while no other process keeps a witness of this trust.
 * @param readWitness reads what was witnessed before; called when it is this process's turn
 * @returns undefined for a book without entries that nobody witnessed
 */
export async function latestHead(
  db: Reader,
  of: BookOfTrust,
  readWitness: () => Promise<WitnessedHead | undefined>,
): Promise<WitnessedTrail | undefined> {
  await takeTurn(db, of.trustId)
  const witness = await readWitness()
  const signed = await latestCheckpoint(db, of)
  if (!signed && !witness) return undefined
  const row = witness && (await entryHash(db, of, witness.seq))
  const head = signed ?? { seq: 0, hash: '', at: '', keyId: '', signature: '' }
  return { head: { ...bookName(of), ...head }, witness, hashAtWitness: row }
}

/** Wait for the other processes that keep a witness of this trust; held until the transaction ends. */
async function takeTurn(db: Reader, trustId: string): Promise<void> {
  const lock = sql<string>`(select pg_advisory_xact_lock(hashtextextended(${`witness ${trustId}`}, 0)))`
  await db.selectFrom('trusts').select(lock.as('turn')).where('trust_id', '=', trustId).execute()
}

async function entryHash(
  db: Reader,
  { book }: BookOfTrust,
  seq: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('trail_entries')
    .select('hash')
    .where('book', '=', book)
    .where('seq', '=', seq)
    .executeTakeFirst()
  return row?.hash
}
