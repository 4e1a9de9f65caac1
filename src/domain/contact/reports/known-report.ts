import type { Writer } from '../../../db/handles.ts'
import type { ReportState } from '../../../vocabulary/contact.ts'
import { findMatter } from '../../need-to-know/index.ts'
import type { Actor } from '../../people/index.ts'
import { refuseUnknown } from '../../refusal.ts'

export const NO_SUCH_REPORT = refuseUnknown('There is nothing here. Go back to the list.')

/** Which one the address names. */
export interface ReportAt {
  readonly schoolId: string
  readonly reportId: string
}

/** A report that is locked. */
export interface LockedReport {
  readonly reportId: string
  readonly state: ReportState
}

/**
 * A report for somebody who may know of it, locked until the transaction ends.
 * @returns undefined alike for one that is not there and one that they must not know of
 */
export async function lockKnownReport(
  db: Writer,
  actor: Actor,
  { schoolId, reportId }: ReportAt,
  now: Date,
): Promise<LockedReport | undefined> {
  const known = await findMatter(db, actor, reportId, now)
  if (known?.kind !== 'contact_report' || known.schoolId !== schoolId) return undefined
  const row = await db
    .selectFrom('contact_reports')
    .select('state')
    .where('report_id', '=', reportId)
    .forUpdate()
    .executeTakeFirst()
  return row && { reportId, state: row.state }
}
