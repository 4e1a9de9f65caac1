import type { Reader } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, may } from '../../people/index.ts'
import { ownAndCovered, queueCounts } from './queue-counts.ts'
import { moderationReach } from './reach.ts'

/** What waits for somebody at a school, for their home page. */
export interface ModerationWaiting {
  readonly slug: string
  readonly school: string
  readonly waiting: number
  readonly overdue: number
  /** For those who lead; nought for others. */
  readonly appeals: number
  /** For the safeguarding lead; nought for others. */
  readonly handedOver: number
}

/** What waits for somebody at each of these schools; nothing where they do not moderate or nothing waits. */
export async function moderationWaiting(
  db: Reader,
  actor: Actor,
  schools: readonly { readonly schoolId: string; readonly name: string; readonly slug: string }[],
  now: Date,
): Promise<readonly ModerationWaiting[]> {
  const today = londonDate(now)
  const found = await Promise.all(
    schools.map(async ({ schoolId, name, slug }) => {
      const reach = await moderationReach(db, actor, schoolId, today)
      if (!reach) return undefined
      const mine = await ownAndCovered(db, { schoolId, personId: actor.personId }, today)
      const counts = await queueCounts(db, { schoolId, reach, mine }, now)
      return {
        slug,
        school: name,
        waiting: counts.waiting,
        overdue: counts.overdue,
        appeals: reach.own.part === 'lead' ? counts.appeals : 0,
        handedOver: may(actor, 'comment.receive', schoolId) ? counts.handedOver : 0,
      }
    }),
  )
  return found.filter(
    (one): one is ModerationWaiting =>
      one !== undefined && one.waiting + one.appeals + one.handedOver > 0,
  )
}
