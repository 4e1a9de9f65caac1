import type { Writer } from '../../db/handles.ts'
import { runsOutBy } from '../../policy/index.ts'
import { daysAfter } from '../calendar.ts'
import { londonDate } from '../london-time.ts'
import { queueMail } from '../mail/index.ts'
import { policyInForce } from '../policies/index.ts'
import { trainingAt } from './queries/training-at.ts'
import { WARNING_DAYS } from './queries/training-tasks.ts'

/**
 * Tell everyone at a school whose training runs out within `WARNING_DAYS`, and once more when it has.
 * Asked every day, each is told once.
 */
export async function tellRunningOut(
  db: Writer,
  at: { readonly trustId: string; readonly schoolId: string },
  now: Date,
): Promise<void> {
  const { trustId, schoolId } = at
  const today = londonDate(now)
  const soonest = daysAfter(today, WARNING_DAYS)
  const policy = await policyInForce(db, schoolId, today)
  const people = await trainingAt(db, { schoolId, policy, today })
  // In the order in which everybody tells people, so that nobody waits in a circle.
  const inOrder = people.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
  for (const { personId, standings } of inOrder) {
    for (const { act, standing } of standings) {
      const over = standing.state === 'ran_out'
      if (!over && !runsOutBy(standing, soonest)) continue
      const until = over ? standing.on : standing.state === 'trained' ? standing.until : null
      if (until === null) continue
      const told = { kind: 'training_runs_out', schoolId } as const
      const occasion = `${schoolId}:${act}:${until}:${over ? 'over' : 'soon'}`
      const facts = { until, ...(over && { over: 'yes' }) }
      await queueMail(db, { trustId, to: [personId], ...told, occasion, facts }, now)
    }
  }
}
