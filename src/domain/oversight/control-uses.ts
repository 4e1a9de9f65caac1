import { sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import { CONTROLS, countedActions, exercisedBy } from '../../policy/index.ts'
import { bookOf } from '../../vocabulary/trail-actions.ts'
import { monthsAfter, startOfLondonDay } from '../calendar.ts'
import { londonDate } from '../london-time.ts'
import { schoolEntries } from '../trail/index.ts'

/** How often something happened within the time looked at, and when last. */
export interface Uses {
  readonly count: number
  readonly last: Date | undefined
}

/** What a control did at a school of late. */
export interface ControlUses extends Uses {
  /** For a control that is part of every check of a post: how often it had something to say. */
  readonly found: Uses | undefined
}

/** How far back uses are counted, and how many checks at most are opened to see what was found. */
const MONTHS = 12
const MOST_CHECKS = 5_000

const NONE: Uses = { count: 0, last: undefined }

/**
 * When each control was last exercised at a school and how often in the last twelve months, from the
 * school's book of the trail and from the checks of posts. A control that leaves no trace by which to
 * count it is left out, and so is one whose every use is known to few (domain-facts M9).
 */
export async function controlUses(
  db: Reader,
  schoolId: string,
  now: Date,
): Promise<ReadonlyMap<string, ControlUses>> {
  const since = startOfLondonDay(monthsAfter(londonDate(now), -MONTHS))
  const [entries, checks, findings] = await Promise.all([
    entriesSince(db, schoolId, since),
    checksSince(db, schoolId, since),
    findingsSince(db, schoolId, since),
  ])
  const uses = new Map<string, ControlUses>()
  for (const { id } of CONTROLS) {
    const by = exercisedBy(id)
    if (by === 'checks') uses.set(id, { ...checks, found: findings.get(id) ?? NONE })
    const counted =
      by === 'checks' ? [] : (by ?? []).filter((action) => bookOf(action) === 'school')
    if (counted.length > 0) {
      uses.set(id, { ...together(counted.map((action) => entries.get(action))), found: undefined })
    }
  }
  return uses
}

function together(uses: readonly (Uses | undefined)[]): Uses {
  return uses.reduce<Uses>((sum, one) => {
    if (!one) return sum
    const last = !sum.last || (one.last && one.last > sum.last) ? one.last : sum.last
    return { count: sum.count + one.count, last }
  }, NONE)
}

interface Row {
  readonly name: string
  readonly count: string
  readonly last: Date
}

function byName(rows: readonly Row[]): ReadonlyMap<string, Uses> {
  return new Map(rows.map(({ name, count, last }) => [name, { count: Number(count), last }]))
}

/** Answered by the index `trail_entries_of_action` alone. */
async function entriesSince(db: Reader, schoolId: string, since: Date) {
  const rows = await schoolEntries(db)
    .select(({ fn }) => [
      'action as name',
      fn.countAll<string>().as('count'),
      fn.max('at').as('last'),
    ])
    .where((where) => where.or([where('school_id', '=', schoolId), where('school_id', 'is', null)]))
    .where('action', 'in', [...countedActions()])
    .where('at', '>=', since)
    .groupBy('action')
    .execute()
  return byName(rows)
}

async function checksSince(db: Reader, schoolId: string, since: Date): Promise<Uses> {
  const row = await db
    .selectFrom('post_checks as c')
    .innerJoin('posts as p', (join) =>
      join.onRef('p.trust_id', '=', 'c.trust_id').onRef('p.post_id', '=', 'c.post_id'),
    )
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.max('c.checked_at').as('last')])
    .where('p.school_id', '=', schoolId)
    .where('c.checked_at', '>=', since)
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), last: row.last ?? undefined }
}

/** The controls that had something to say in one check, each once however often it did. */
const CONTROLS_IN_CHECK = sql<{ readonly control: string }>`lateral (
  select distinct one ->> 'control' as control from jsonb_array_elements(c.findings) as one
)`.as<'f'>('f')

/** In how many of the newest checks each control had something to say. */
async function findingsSince(db: Reader, schoolId: string, since: Date) {
  const rows = await db
    .selectFrom((from) =>
      from
        .selectFrom('post_checks as k')
        .innerJoin('posts as p', (join) =>
          join.onRef('p.trust_id', '=', 'k.trust_id').onRef('p.post_id', '=', 'k.post_id'),
        )
        .select(['k.findings', 'k.checked_at'])
        .where('p.school_id', '=', schoolId)
        .where('k.checked_at', '>=', since)
        .orderBy('k.checked_at', 'desc')
        .limit(MOST_CHECKS)
        .as('c'),
    )
    .innerJoin(CONTROLS_IN_CHECK, (join) => join.onTrue())
    .select(({ fn }) => [
      'f.control as name',
      fn.countAll<string>().as('count'),
      fn.max('c.checked_at').as('last'),
    ])
    .groupBy('f.control')
    .execute()
  return byName(rows)
}
