import { type RawBuilder, sql } from 'kysely'
import type { Reader, Writer } from '../../../db/handles.ts'
import type { Actor } from '../../people/index.ts'
import type { At } from '../at.ts'
import { knownCases } from '../known-case.ts'
import { CASES_AT_ONCE, type CaseRow, casesToList, readListed } from './listed.ts'

/** From which case to go on, and which way: those opened before it, or those opened after it. */
export interface Beside {
  readonly caseId: string
  readonly way: 'older' | 'newer'
}

/** One page of closed cases. */
export interface ClosedCases {
  readonly rows: readonly CaseRow[]
  /** The case from which newer ones are asked for; undefined where there are none. */
  readonly newer: string | undefined
  /** The same for older ones. */
  readonly older: string | undefined
}

interface AskedClosed {
  readonly schoolId: string
  /** Without it: the newest. */
  readonly beside?: Beside | undefined
}

/**
 * The closed cases of a school that somebody may know of, the newest first. A page begins beside a case of the
 * one before, so that the last of very many pages costs what the first one does. A case that they must not know
 * of is no place to begin, and neither is one that is not there: both show the newest. That it was read is in the
 * trail.
 */
export async function listClosedCases(
  db: Writer,
  actor: Actor,
  { schoolId, beside }: AskedClosed,
  at: At,
): Promise<ClosedCases> {
  const start = beside && (await placeOf(db, actor, { schoolId, caseId: beside.caseId }, at.now))
  const way = start ? beside.way : 'older'
  const found = await closedFrom(db, actor, { schoolId, start, way }, at.now)
  const more = found.length > CASES_AT_ONCE
  // Fewer than a page of newer ones, or nothing older, is the end of the list: shown from its beginning.
  if (start && (way === 'newer' ? !more : found.length === 0)) {
    return listClosedCases(db, actor, { schoolId }, at)
  }
  const page = found.slice(0, CASES_AT_ONCE)
  const shown = { schoolId, found: way === 'newer' ? page.reverse() : page }
  const rows = await readListed(db, actor, shown, at)
  return {
    rows,
    newer: start ? rows[0]?.caseId : undefined,
    older: more || way === 'newer' ? rows.at(-1)?.caseId : undefined,
  }
}

interface Place {
  readonly case_id: string
  readonly opened_at: Date
}

function placeOf(
  db: Reader,
  actor: Actor,
  { schoolId, caseId }: { readonly schoolId: string; readonly caseId: string },
  now: Date,
): Promise<Place | undefined> {
  return knownCases(db, actor, now)
    .clearSelect()
    .select(['c.case_id', 'c.opened_at'])
    .where('c.school_id', '=', schoolId)
    .where('c.case_id', '=', caseId)
    .executeTakeFirst()
}

/** One more than a page, in the order in which the list is walked. */
function closedFrom(
  db: Reader,
  actor: Actor,
  of: {
    readonly schoolId: string
    readonly start: Place | undefined
    readonly way: Beside['way']
  },
  now: Date,
) {
  const { start, way } = of
  const [down, up] = way === 'older' ? (['desc', 'asc'] as const) : (['asc', 'desc'] as const)
  return casesToList(db, actor, of, now)
    .where('c.stage', '=', 'closed')
    .where(start ? isPast(start, way) : sql<boolean>`true`)
    .orderBy('c.opened_at', down)
    .orderBy('c.case_id', up)
    .limit(CASES_AT_ONCE + 1)
    .execute()
}

/** The first half is what the index can begin at; the second leaves out what was opened at the same moment. */
function isPast({ case_id, opened_at }: Place, way: Beside['way']): RawBuilder<boolean> {
  return way === 'older'
    ? sql`(c.opened_at <= ${opened_at} and (c.opened_at < ${opened_at} or c.case_id > ${case_id}))`
    : sql`(c.opened_at >= ${opened_at} and (c.opened_at > ${opened_at} or c.case_id < ${case_id}))`
}
