import type { Reader } from '../../../db/handles.ts'
import type { Database } from '../../../db/open-database.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuseRole } from '../../refusal.ts'
import {
  appendEntry,
  latestAboutBook,
  safeguardingBook,
  type TrailKeeper,
} from '../../trail/index.ts'
import { leads } from './leads.ts'

/** What a check of the safeguarding trail came to: no count and no number, which would tell of entries. */
export interface SafeguardingCheck {
  readonly at: Date
  readonly sound: boolean
}

/**
 * Check the whole safeguarding book against its signatures and its witness, whoever may know of what it
 * holds. What it came to is an entry.
 */
export async function checkSafeguarding(
  tools: { readonly database: Pick<Database, 'write'>; readonly trail: TrailKeeper },
  actor: Actor,
  now: Date,
): Promise<{ readonly ok: true; readonly sound: boolean } | Refusal> {
  if (!leads(actor)) return refuseRole('trail.read_safeguarding')
  const { trustId } = actor
  const { ok: sound } = await tools.trail.check(safeguardingBook(trustId), now)
  await tools.database.write(trustId, (db) =>
    appendEntry(db, {
      trustId,
      at: now,
      actor: trailName(actor),
      action: 'matter.trail_verified',
      schoolId: null,
      subject: `trail:${trustId}`,
      facts: { sound },
    }),
  )
  return { ok: true, sound }
}

/** The last check of this trust's safeguarding trail; undefined when there was none. */
export async function lastSafeguardingCheck(
  db: Reader,
  trustId: string,
): Promise<SafeguardingCheck | undefined> {
  const entry = await latestAboutBook(db, trustId, 'matter.trail_verified')
  return entry && { at: new Date(entry.at), sound: entry.facts.sound === true }
}
