import type { Writer } from '../../db/handles.ts'
import { openToRole } from '../need-to-know/index.ts'
import type { At } from './at.ts'
import { keepStep } from './keep-step.ts'
import { tellKnowers } from './tell-knowers.ts'

/**
 * See to the clocks of a trust’s allegations: a reminder at half time, and when the day is over the chair of
 * governors hears of it as well, unless it is about them (domain-facts M6).
 * @returns how many were reminded of and how many went to the chair
 */
export async function runOfficerClocks(
  db: Writer,
  trustId: string,
  at: At,
): Promise<{ readonly reminded: number; readonly escalated: number }> {
  const rows = await db
    .selectFrom('cases')
    .select(['case_id', 'school_id', 'officer_due_at', 'reminded_at', 'escalated_at'])
    .where('stage', '!=', 'closed')
    .where('officer_settled_at', 'is', null)
    .where('officer_reminder_at', '<=', at.now)
    .where((where) =>
      where.or([where('reminded_at', 'is', null), where('escalated_at', 'is', null)]),
    )
    .orderBy('case_id')
    .forUpdate()
    .skipLocked()
    .execute()
  let [reminded, escalated] = [0, 0]
  for (const row of rows) {
    const one = { trustId, caseId: row.case_id, schoolId: row.school_id }
    if (!row.reminded_at) {
      await remind(db, one, at)
      reminded += 1
    }
    if (!row.escalated_at && row.officer_due_at && row.officer_due_at <= at.now) {
      await escalate(db, one, at)
      escalated += 1
    }
  }
  return { reminded, escalated }
}

interface ClockedCase {
  readonly trustId: string
  readonly caseId: string
  readonly schoolId: string
}

async function remind(db: Writer, one: ClockedCase, at: At): Promise<void> {
  const { caseId } = one
  await db.updateTable('cases').set({ reminded_at: at.now }).where('case_id', '=', caseId).execute()
  await keepStep(db, { ...one, kind: 'clock_reminded', by: null, action: 'case.reminded' }, at)
  const occasion = `${caseId} half-time`
  await tellKnowers(db, { ...one, matterId: caseId, occasion, but: null }, at.now)
}

async function escalate(db: Writer, one: ClockedCase, at: At): Promise<void> {
  const { trustId, caseId } = one
  await db
    .updateTable('cases')
    .set({ escalated_at: at.now })
    .where('case_id', '=', caseId)
    .execute()
  await openToRole(db, { trustId, matterId: caseId, role: 'chair', by: 'system:clock' }, at.now)
  await keepStep(db, { ...one, kind: 'clock_escalated', by: null, action: 'case.escalated' }, at)
  const occasion = `${caseId} overdue`
  await tellKnowers(db, { ...one, matterId: caseId, occasion, but: null }, at.now)
}
