import type { Writer } from '../../../db/handles.ts'
import { openTo } from '../../need-to-know/index.ts'
import { type Actor, schoolsWhere, trailName } from '../../people/index.ts'
import { type Refusal, refuseRole } from '../../refusal.ts'
import { appendEntry, knownEntries } from '../../trail/index.ts'
import { TRAIL_PAGE } from '../read-trail.ts'
import { type TrailLine, toLines } from '../trail-lines.ts'
import { leads } from './leads.ts'

export interface SafeguardingFilter {
  /** Only what one matter left behind. */
  readonly matterId?: string | undefined
  /** Only what came before the entry with this hash: the last one of the page before. */
  readonly before?: string | undefined
}

/** An entry without its number: a gap between numbers would tell of what is not shown. */
export type UnnumberedLine = Omit<TrailLine, 'seq'>

export interface SafeguardingPage {
  readonly ok: true
  /** The newest first. */
  readonly lines: readonly UnnumberedLine[]
  /** The hash of the entry after which older ones go on, if there are any. */
  readonly older: string | undefined
}

/**
 * Read a page of the safeguarding trail: what a safeguarding lead may know of, and no trace of the rest.
 * That it was read is itself an entry.
 */
export async function readSafeguarding(
  db: Writer,
  actor: Actor,
  filter: SafeguardingFilter,
  now: Date,
): Promise<SafeguardingPage | Refusal> {
  if (!leads(actor)) return refuseRole('trail.read_safeguarding')
  const mayKnow = openTo(actor, now)
  const leadsAt = schoolsWhere(actor, 'trail.read_safeguarding')
  const found = await knownEntries(db, { ...filter, mayKnow, leadsAt, limit: TRAIL_PAGE + 1 })
  const shown = found.slice(0, TRAIL_PAGE)
  // A matter that shows nothing is not named: whether it is there would stand in what is shown later.
  const named = filter.matterId && shown.length > 0 ? { matter: filter.matterId } : {}
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'matter.trail_read',
    schoolId: null,
    subject: `trail:${actor.trustId}`,
    facts: named,
  })
  const lines = await toLines(
    db,
    shown.map((entry) => ({ ...entry, at: new Date(entry.at), school_id: entry.schoolId })),
  )
  return {
    ok: true,
    lines: lines.map(({ seq: _, ...line }) => line),
    older: found.length > TRAIL_PAGE ? shown.at(-1)?.hash : undefined,
  }
}
