import type { Writer } from '../../db/handles.ts'
import { BEFORE_HAND_OVER } from '../../vocabulary/transfers.ts'
import { londonDate } from '../london-time.ts'
import { queueMail } from '../mail/index.ts'
import { whoMayKnowEach } from '../need-to-know/index.ts'
import { isWorkingDay } from '../working-days.ts'

/**
 * On a working day, tell those who may know of a file that it is due, or that its receipt is to be asked for: once for
 * each such day, where to sign in, and not a word of what. What is overdue stays on their home page.
 */
export async function remindOfTransfers(db: Writer, trustId: string, now: Date): Promise<void> {
  const today = londonDate(now)
  if (!isWorkingDay(today)) return
  const due = await db
    .selectFrom('transfers')
    .select(['transfer_id', 'school_id', 'state', 'due_on', 'chase_on'])
    .where((where) =>
      where.or([
        where.and([where('state', 'in', BEFORE_HAND_OVER), where('due_on', '<=', today)]),
        where('chase_on', '<=', today),
      ]),
    )
    .orderBy('transfer_id')
    .execute()
  const ids = due.map((row) => row.transfer_id)
  const knowing = await whoMayKnowEach(db, ids, now)
  for (const [index, { transfer_id: matterId, school_id: schoolId, ...row }] of due.entries()) {
    const { due_on, chase_on } = row
    const to = knowing[index] ?? []
    const occasion = `transfer ${matterId} ${chase_on ? `receipt ${chase_on}` : due_on}`
    await queueMail(db, { trustId, to, kind: 'confidential_waits', occasion, schoolId }, now)
  }
}
