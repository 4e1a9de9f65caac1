import type { Writer } from '../../../db/handles.ts'
import type { Actor } from '../../people/index.ts'
import type { At } from '../at.ts'
import { CASES_AT_ONCE, type CaseRow, casesToList, readListed } from './listed.ts'

/**
 * The cases of a school that are in hand and that somebody may know of, those with a running clock first. One
 * more than a page is looked for in place of counting them all. That the list was read is in the trail.
 */
export async function listCases(
  db: Writer,
  actor: Actor,
  asked: { readonly schoolId: string; readonly page: number },
  at: At,
): Promise<{ readonly rows: readonly CaseRow[]; readonly more: boolean }> {
  const { schoolId, page } = asked
  const found = await casesToList(db, actor, { schoolId }, at.now)
    .where('c.stage', '!=', 'closed')
    .orderBy('due', (order) => order.asc().nullsLast())
    .orderBy('c.opened_at', 'desc')
    .orderBy('c.case_id')
    .limit(CASES_AT_ONCE + 1)
    .offset((page - 1) * CASES_AT_ONCE)
    .execute()
  const shown = { schoolId, found: found.slice(0, CASES_AT_ONCE) }
  return {
    rows: await readListed(db, actor, shown, at),
    more: found.length > CASES_AT_ONCE,
  }
}
