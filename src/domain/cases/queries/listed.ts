import { sql } from 'kysely'
import type { Reader, Writer } from '../../../db/handles.ts'
import type { CaseRoute, CaseStage } from '../../../vocabulary/cases.ts'
import type { Actor } from '../../people/index.ts'
import { openText } from '../../sealing/index.ts'
import type { At } from '../at.ts'
import { knownCases } from '../known-case.ts'
import { titleOf } from '../places.ts'
import { tellListed } from './tell-listed.ts'

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

/** The cases `c` of a school that somebody may know of, with what a list shows of each. */
export function casesToList(
  db: Reader,
  actor: Actor,
  { schoolId }: { readonly schoolId: string },
  now: Date,
) {
  const clock = sql<Date | null>`case when c.officer_settled_at is null then c.officer_due_at end`
  return knownCases(db, actor, now)
    .leftJoin('people as h', 'h.person_id', 'c.handler_id')
    .select(['c.sealed_title', 'c.opened_at', 'h.name as handler', clock.as('due')])
    .where('c.school_id', '=', schoolId)
}

type Found = Awaited<ReturnType<ReturnType<typeof casesToList>['execute']>>

/** What was found, to be shown. That it was read is in the trail. */
export async function readListed(
  db: Writer,
  actor: Actor,
  { schoolId, found }: { readonly schoolId: string; readonly found: Found },
  { keys, now }: At,
): Promise<readonly CaseRow[]> {
  await tellListed(db, actor, { schoolId, rows: found }, now)
  return found.map((row) => ({
    caseId: row.case_id,
    reference: row.reference,
    title: row.restricted
      ? undefined
      : openText(keys, titleOf(actor.trustId, row.case_id), row.sealed_title),
    stage: row.stage,
    route: row.route,
    openedAt: row.opened_at,
    officerDueAt: row.due,
    handlerName: row.handler,
  }))
}
