import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import type { At } from './at.ts'
import { keepStep } from './keep-step.ts'
import { tellKnowers } from './tell-knowers.ts'

/**
 * Give the cases of those who have left back to the role, and tell whoever holds it.
 * @returns how many cases
 */
export async function releaseLeavers(db: Writer, trustId: string, at: At): Promise<number> {
  const rows = await db
    .selectFrom('cases as c')
    .innerJoin('people as p', 'p.person_id', 'c.handler_id')
    .select(['c.case_id', 'c.school_id', 'c.handler_id'])
    .where('c.stage', '!=', 'closed')
    .where('p.left_on', '<=', londonDate(at.now))
    .orderBy('c.case_id')
    .forUpdate('c')
    .skipLocked()
    .execute()
  for (const { case_id: caseId, school_id: schoolId, handler_id: person } of rows) {
    await db.updateTable('cases').set({ handler_id: null }).where('case_id', '=', caseId).execute()
    const step = { trustId, schoolId, caseId, by: null, action: 'case.handler_left' } as const
    await keepStep(db, { ...step, kind: 'handler_left', facts: person ? { person } : {} }, at)
    const occasion = `${caseId} without ${person}`
    await tellKnowers(db, { trustId, schoolId, matterId: caseId, occasion, but: null }, at.now)
  }
  return rows.length
}
