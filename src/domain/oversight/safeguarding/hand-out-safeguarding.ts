import type { Database } from '../../../db/open-database.ts'
import { openTo } from '../../need-to-know/index.ts'
import { type Actor, schoolsWhere, trailName } from '../../people/index.ts'
import { type Refusal, refuseRole } from '../../refusal.ts'
import {
  appendEntry,
  canonical,
  knownEntries,
  safeguardingBook,
  type TrailActor,
  type TrailEntry,
  type TrailKeeper,
} from '../../trail/index.ts'
import { leads } from './leads.ts'

type Tools = { readonly database: Pick<Database, 'read' | 'write'> }

/** Entries read at a time, each time in a short transaction of its own. */
const BATCH = 500

/**
 * What a safeguarding lead may know of, as lines of text: the newest entry first, each with its hash, by
 * which it is found again in an export of the whole book, and without its number. That it was handed out
 * is an entry.
 */
export async function handOutKnown(
  { database }: Tools,
  actor: Actor,
  now: Date,
): Promise<{ readonly ok: true; readonly lines: AsyncGenerator<string, void> } | Refusal> {
  if (!leads(actor)) return refuseRole('trail.read_safeguarding')
  await noteExport(database, { trustId: actor.trustId, by: trailName(actor), whole: false }, now)
  return { ok: true, lines: knownLines(database, actor, now) }
}

/**
 * The whole safeguarding book, for whoever looks after the server together with the chair of governors.
 * That it was handed out is an entry, and part of what is handed out.
 */
export async function handOutWhole(
  tools: Tools & { readonly trail: TrailKeeper },
  trustId: string,
  now: Date,
): Promise<AsyncGenerator<string, void>> {
  await noteExport(tools.database, { trustId, by: 'system:command-line', whole: true }, now)
  return tools.trail.exportLines(safeguardingBook(trustId), now)
}

async function noteExport(
  database: Tools['database'],
  { trustId, by, whole }: { trustId: string; by: TrailActor; whole: boolean },
  now: Date,
): Promise<void> {
  await database.write(trustId, (db) =>
    appendEntry(db, {
      trustId,
      at: now,
      actor: by,
      action: 'matter.trail_exported',
      schoolId: null,
      subject: `trail:${trustId}`,
      facts: { whole },
    }),
  )
}

async function* knownLines(
  database: Tools['database'],
  actor: Actor,
  now: Date,
): AsyncGenerator<string, void> {
  const mayKnow = openTo(actor, now)
  const leadsAt = schoolsWhere(actor, 'trail.read_safeguarding')
  let before: string | undefined
  for (;;) {
    const asked = { mayKnow, leadsAt, before, limit: BATCH }
    const entries = await database.read(actor.trustId, (db) => knownEntries(db, asked))
    for (const entry of entries) yield `${canonical(unnumbered(entry))}\n`
    before = entries.at(-1)?.hash
    if (entries.length < BATCH) return
  }
}

function unnumbered({ seq, previousHash, ...entry }: TrailEntry): unknown {
  return entry
}
