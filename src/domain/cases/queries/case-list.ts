import { sql } from 'kysely'
import type { Writer } from '../../../db/handles.ts'
import type { CaseRoute, CaseStage } from '../../../vocabulary/cases.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { openText } from '../../sealing/index.ts'
import { appendEntry } from '../../trail/index.ts'
import type { At } from '../at.ts'
import { knownCases } from '../known-case.ts'
import { titleOf } from '../places.ts'

/** As many as one page shows. */
export const CASES_AT_ONCE = 25

/** A case in the list of those who may know of it. */
export interface CaseRow {
  readonly caseId: string
  readonly reference: string
  /** Undefined where only the code is shown, or no key opens it. */
  readonly title: string | undefined
  readonly stage: CaseStage
  readonly route: CaseRoute | null
  readonly openedAt: Date
  /** When the authority’s officer is to be contacted, while that is still to be done. */
  readonly officerDueAt: Date | null
  readonly handlerName: string | null
}

export interface AskedCases {
  readonly schoolId: string
  /** All that are not closed, or those that are. */
  readonly closed: boolean
  readonly page: number
}

/**
 * The cases of a school that somebody may know of, those with a running clock first. One more than a page
 * is looked for in place of counting them all. That the list was read is in the trail.
 */
export async function listCases(
  db: Writer,
  actor: Actor,
  asked: AskedCases,
  at: At,
): Promise<{ readonly rows: readonly CaseRow[]; readonly more: boolean }> {
  const clock = sql<Date | null>`case when c.officer_settled_at is null then c.officer_due_at end`
  const of = knownCases(db, actor, at.now)
    .leftJoin('people as h', 'h.person_id', 'c.handler_id')
    .select(['c.sealed_title', 'c.opened_at', 'h.name as handler', clock.as('due')])
    .where('c.school_id', '=', asked.schoolId)
  const some = asked.closed
    ? of.where('c.stage', '=', 'closed')
    : of.where('c.stage', '!=', 'closed').orderBy('due', (order) => order.asc().nullsLast())
  const found = await some
    .orderBy('c.opened_at', 'desc')
    .orderBy('c.case_id')
    .limit(CASES_AT_ONCE + 1)
    .offset((asked.page - 1) * CASES_AT_ONCE)
    .execute()
  const rows = found.slice(0, CASES_AT_ONCE)
  if (rows[0]) {
    await appendEntry(db, {
      trustId: actor.trustId,
      at: at.now,
      actor: trailName(actor),
      action: 'case.listed',
      schoolId: asked.schoolId,
      subject: `case:${rows[0].case_id}`,
      facts: { cases: rows.map((row) => row.case_id) },
    })
  }
  return {
    rows: rows.map((row) => ({
      caseId: row.case_id,
      reference: row.reference,
      title: row.restricted
        ? undefined
        : openText(at.keys, titleOf(actor.trustId, row.case_id), row.sealed_title),
      stage: row.stage,
      route: row.route,
      openedAt: row.opened_at,
      officerDueAt: row.due,
      handlerName: row.handler,
    })),
    more: found.length > CASES_AT_ONCE,
  }
}
