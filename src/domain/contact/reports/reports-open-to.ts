import { sql } from 'kysely'
import type { Reader, Writer } from '../../../db/handles.ts'
import type { ContactFrom, ReportState, ThoughtSafe } from '../../../vocabulary/contact.ts'
import { countUpTo } from '../../count-up-to.ts'
import { openTo } from '../../need-to-know/index.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { appendEntry } from '../../trail/index.ts'

/** A report as the list of those who may know of it shows it. */
export interface ListedReport {
  readonly reportId: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly from: ContactFrom
  readonly safe: ThoughtSafe
  readonly state: ReportState
}

/** As many as one page shows. */
export const REPORTS_AT_ONCE = 50

/**
 * The reports of a school that somebody may know of: those that nobody has yet first, then the newest.
 * That the list was read is an entry in the safeguarding book.
 * @returns undefined for whoever cannot be handed any
 */
export async function listReports(
  db: Writer,
  actor: Actor,
  { schoolId, page }: { readonly schoolId: string; readonly page: number },
  now: Date,
): Promise<{ readonly rows: readonly ListedReport[]; readonly more: boolean } | undefined> {
  const found = await known(db, actor, now)
    .innerJoin('people as p', 'p.person_id', 'r.made_by')
    .select(['r.report_id', 'r.made_at', 'r.contact_from', 'r.thought_safe', 'r.state', 'p.name'])
    .where('r.school_id', '=', schoolId)
    .orderBy((order) => order('r.state', '=', 'sent'), 'desc')
    .orderBy('r.made_at', 'desc')
    .orderBy('r.report_id')
    .limit(REPORTS_AT_ONCE + 1)
    .offset((page - 1) * REPORTS_AT_ONCE)
    .execute()
  if (found.length === 0 && !may(actor, 'matter.see', schoolId)) return undefined
  const rows = found.slice(0, REPORTS_AT_ONCE).map((row) => ({
    reportId: row.report_id,
    madeBy: row.name,
    madeAt: row.made_at,
    from: row.contact_from,
    safe: row.thought_safe,
    state: row.state,
  }))
  if (rows.length > 0) {
    await appendEntry(db, {
      trustId: actor.trustId,
      at: now,
      actor: trailName(actor),
      action: 'contact_report.listed',
      schoolId,
      subject: `school:${schoolId}`,
      facts: { reports: rows.map(({ reportId }) => reportId) },
    })
  }
  return { rows, more: found.length > REPORTS_AT_ONCE }
}

/**
 * How many reports that somebody may know of nobody has yet, by school; schools without any are left out, and
 * each is counted no further than `countUpTo` goes.
 */
export async function reportsWaiting(
  db: Reader,
  actor: Actor,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const there = known(db, actor, now)
    .select('r.report_id')
    .where(sql<boolean>`r.school_id = s.school_id`)
    .where('r.state', '=', 'sent')
  const rows = await db
    .selectFrom('schools as s')
    .select(['s.school_id', countUpTo(there).as('waiting')])
    .execute()
  return new Map(rows.flatMap((row) => (row.waiting > 0 ? [[row.school_id, row.waiting]] : [])))
}

/** The reports of a school in which a learner is named, as far as this person may know of them, the oldest first. */
export async function reportsOfLearner(
  db: Reader,
  actor: Actor,
  of: { readonly schoolId: string; readonly learnerId: string },
  now: Date,
): Promise<readonly { readonly reportId: string; readonly madeAt: Date }[]> {
  return known(db, actor, now)
    .select(['r.report_id as reportId', 'r.made_at as madeAt'])
    .where('r.school_id', '=', of.schoolId)
    .where('r.learner_id', '=', of.learnerId)
    .orderBy('r.made_at')
    .orderBy('r.report_id')
    .execute()
}

function known(db: Reader, actor: Actor, now: Date) {
  return db
    .selectFrom('contact_reports as r')
    .innerJoin('matters as m', 'm.matter_id', 'r.report_id')
    .where(openTo(actor, now))
}
