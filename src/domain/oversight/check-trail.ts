import type { Reader } from '../../db/handles.ts'
import type { Database } from '../../db/open-database.ts'
import { type Actor, schoolsWhere, trailName } from '../people/index.ts'
import { type Refusal, refuseRole } from '../refusal.ts'
import {
  appendEntry,
  schoolBook,
  schoolEntries,
  type TrailKeeper,
  type TrailReport,
} from '../trail/index.ts'

/** What a check came to, as the trail itself remembers it. */
export interface PastCheck {
  readonly at: Date
  readonly ok: boolean
  readonly entries: number
}

/**
 * Check the whole trail of the trust against its signatures and the witness. What it came to is an
 * entry.
 */
export async function checkTrail(
  tools: { readonly database: Pick<Database, 'write'>; readonly trail: TrailKeeper },
  actor: Actor,
  now: Date,
): Promise<{ readonly ok: true; readonly report: TrailReport } | Refusal> {
  const where = schoolsWhere(actor, 'trail.read')
  if (where !== 'all' && where.length === 0) return refuseRole('trail.read')
  const report = await tools.trail.check(schoolBook(actor.trustId), now)
  await tools.database.write(actor.trustId, (db) =>
    appendEntry(db, {
      trustId: actor.trustId,
      at: now,
      actor: trailName(actor),
      action: 'trail.verified',
      schoolId: where === 'all' ? null : (where[0] ?? null),
      subject: `trail:${actor.trustId}`,
      facts: { sound: report.ok, entries: report.entries, faults: report.faultCount },
    }),
  )
  return { ok: true, report }
}

/** The last check of this trust's trail; undefined when there was none. */
export async function lastCheck(db: Reader, trustId: string): Promise<PastCheck | undefined> {
  const row = await schoolEntries(db)
    .select(['at', 'facts'])
    .where('subject', '=', `trail:${trustId}`)
    .where('action', '=', 'trail.verified')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const facts = row.facts as { readonly sound?: boolean; readonly entries?: number }
  return { at: row.at, ok: facts.sound === true, entries: Number(facts.entries ?? 0) }
}
