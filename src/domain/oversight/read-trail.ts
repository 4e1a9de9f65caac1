import type { Writer } from '../../db/handles.ts'
import type { TrailSubject } from '../../vocabulary/trail-actions.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuseRole } from '../refusal.ts'
import { appendEntry, schoolEntries } from '../trail/index.ts'
import { type TrailLine, toLines } from './trail-lines.ts'
import { trailScope } from './trail-scope.ts'

/** How many entries one page of the trail shows. */
export const TRAIL_PAGE = 20

export interface TrailFilter {
  readonly schoolId?: string | undefined
  /** A kind of thing, such as `post`. */
  readonly kind?: TrailSubject | undefined
  /** One thing, such as `post:<id>`. */
  readonly subject?: string | undefined
  /** Only entries with a lower number: the last one of the page before. */
  readonly before?: number | undefined
}

export interface TrailPage {
  readonly ok: true
  /** The newest first. */
  readonly lines: readonly TrailLine[]
  /** Where older entries go on, if there are any. */
  readonly older: number | undefined
  /** Whether this person may read, and so download, all of the trust's entries. */
  readonly whole: boolean
}

/** Read a page of the trail. That it was read is itself an entry. */
export async function readTrail(
  db: Writer,
  actor: Actor,
  filter: TrailFilter,
  now: Date,
): Promise<TrailPage | Refusal> {
  const scope = await trailScope(db, actor)
  if (scope !== 'all' && scope.length === 0) return refuseRole('trail.read')
  if (filter.schoolId && scope !== 'all' && !scope.includes(filter.schoolId)) {
    return refuseRole('trail.read')
  }
  const rows = await entriesFor(db, filter, scope)
  const shown = rows.slice(0, TRAIL_PAGE)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'trail.read',
    schoolId: filter.schoolId ?? (scope === 'all' ? null : (scope[0] ?? null)),
    subject: `trail:${actor.trustId}`,
    facts: {
      ...(filter.kind ? { kind: filter.kind } : {}),
      ...(filter.subject ? { about: filter.subject } : {}),
      ...(filter.before ? { before: filter.before } : {}),
    },
  })
  return {
    ok: true,
    lines: await toLines(db, shown),
    older: rows.length > TRAIL_PAGE ? shown.at(-1)?.seq : undefined,
    whole: scope === 'all',
  }
}

async function entriesFor(db: Writer, filter: TrailFilter, scope: 'all' | readonly string[]) {
  let query = schoolEntries(db)
    .select(['seq', 'at', 'actor', 'action', 'school_id', 'subject', 'facts', 'hash'])
    .orderBy('seq', 'desc')
    .limit(TRAIL_PAGE + 1)
  if (filter.schoolId) query = query.where('school_id', '=', filter.schoolId)
  else if (scope !== 'all') query = query.where('school_id', 'in', [...scope])
  // A subject is a code, a colon and an id, so there is nothing in it for LIKE to take as a sign.
  if (filter.subject) query = query.where('subject', '=', filter.subject)
  else if (filter.kind) query = query.where('subject', 'like', `${filter.kind}:%`)
  if (filter.before) query = query.where('seq', '<', filter.before)
  return query.execute()
}
