import type { Writer } from '../../db/handles.ts'
import type { TrailActor } from './actor.ts'
import type { Facts } from './canonical.ts'

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

const waiting = new WeakMap<Writer, NewEntry[]>()

/**
 * Add one entry to the trust's chain, in the transaction of the change it tells of.
 *
 * The entry waits beside its transaction until `sealTrail` chains it as the very last thing: the
 * chain has one end, and a command that held on to it while it waits for a post would stop every
 * other command, and two of them each other.
 */
export async function appendEntry(db: Writer, entry: NewEntry): Promise<void> {
  const entries = waiting.get(db)
  if (entries) entries.push(entry)
  else waiting.set(db, [entry])
}

/** The entries that wait beside this transaction, in order; afterwards none wait. */
export function takeEntries(db: Writer): readonly NewEntry[] {
  const entries = waiting.get(db) ?? []
  waiting.delete(db)
  return entries
}
