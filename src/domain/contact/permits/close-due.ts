import type { Writer } from '../../../db/handles.ts'
import { decideStep } from '../../lifecycle.ts'
import { londonDate } from '../../london-time.ts'
import { queueMail } from '../../mail/index.ts'
import { peopleInRoles } from '../../people/index.ts'
import { appendEntry } from '../../trail/index.ts'
import { PERMIT_LIFECYCLE } from './permit-lifecycle.ts'

/** Leave that is under way, with who has it. */
interface UnderWay {
  readonly permit_id: string
  readonly school_id: string
  readonly state: 'asked' | 'active' | 'closing'
  readonly revision: number
  readonly closing_at: Date | null
  readonly asked_by: string
  readonly line_manager_id: string | null
  readonly left: boolean
}

/**
 * What the calendar does to leave for contact of a trust: on its day, or when whoever has it leaves, it is
 * to be closed, and they (for a leaver the head) are told to remove the connection (societas 5.6a to
 * 5.6c). A day later who answers for them is told that it is not done. What nobody decided in time lapses.
 */
export async function closeDuePermits(db: Writer, trustId: string, now: Date): Promise<void> {
  const today = londonDate(now)
  const rows = await db
    .selectFrom('contact_permits as c')
    .innerJoin('people as p', 'p.person_id', 'c.asked_by')
    .select(['c.permit_id', 'c.school_id', 'c.state', 'c.revision', 'c.asked_by'])
    .select(['c.closing_at', 'p.line_manager_id', 'p.left_on'])
    .where('c.state', 'in', ['asked', 'active', 'closing'])
    .where((where) =>
      where.or([
        where('c.state', '=', 'closing'),
        where('c.ends_on', '<=', today),
        where('p.left_on', '<=', today),
      ]),
    )
    .orderBy('c.permit_id')
    .forUpdate('c')
    .execute()
  for (const { left_on, ...row } of rows) {
    const permit = { ...row, left: left_on !== null && left_on <= today } as UnderWay
    await moveOn(db, trustId, permit, now)
    await tell(db, trustId, permit, now)
  }
}

/** What the calendar does in each state, and how the trail says it. */
const MOVES = {
  asked: { does: 'lapse', action: 'contact_permit.withdrawn' },
  active: { does: 'expire', action: 'contact_permit.closing' },
} as const

async function moveOn(db: Writer, trustId: string, permit: UnderWay, now: Date): Promise<void> {
  if (permit.state === 'closing') return
  const { does, action } = MOVES[permit.state]
  const attempt = { action: does, capacities: ['calendar'] } as const
  const step = decideStep(PERMIT_LIFECYCLE, permit.state, attempt)
  if (!step.ok) throw new Error(`The calendar cannot move leave on that is ${permit.state}.`)
  const cause = permit.left ? 'left' : 'end_date'
  await db
    .updateTable('contact_permits')
    .set({
      state: step.to,
      revision: permit.revision + 1,
      closing_at: now,
      closing_cause: cause,
    })
    .where('permit_id', '=', permit.permit_id)
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: 'system:calendar',
    action,
    schoolId: permit.school_id,
    subject: `contact_permit:${permit.permit_id}`,
    facts: { cause },
  })
}

async function tell(db: Writer, trustId: string, permit: UnderWay, now: Date): Promise<void> {
  if (permit.state === 'asked') return
  const today = londonDate(now)
  const about = { trustId, occasion: permit.permit_id, schoolId: permit.school_id }
  const heads = () => peopleInRoles(db, { schoolId: permit.school_id, roles: ['head'] }, today)
  const closer = permit.left ? await heads() : [permit.asked_by]
  await queueMail(db, { ...about, to: closer, kind: 'contact_to_close' }, now)
  const overdue = permit.closing_at !== null && londonDate(permit.closing_at) < today
  if (!overdue || permit.left) return
  const manager = permit.line_manager_id ? [permit.line_manager_id] : await heads()
  const to = manager.filter((personId) => personId !== permit.asked_by)
  await queueMail(db, { ...about, to, kind: 'contact_not_closed' }, now)
}
