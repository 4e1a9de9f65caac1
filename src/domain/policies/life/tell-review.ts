import type { Writer } from '../../../db/handles.ts'
import { PERMISSIONS } from '../../../vocabulary/actions.ts'
import { londonDate } from '../../london-time.ts'
import { queueMail } from '../../mail/index.ts'
import { peopleInRoles } from '../../people/index.ts'

/** A reason to look at a policy again, as those who keep it are told of it. */
export interface ReviewToTell {
  readonly trustId: string
  readonly schoolId: string
  /** Tells one reason, and one reminder of it, from the others. */
  readonly occasion: string
  /** Calendar date by which it is to be done, where there is one. */
  readonly by?: string | undefined
}

/** Tell whoever writes the policies of a school that one is to be looked at again. */
export async function tellReview(db: Writer, review: ReviewToTell, now: Date): Promise<void> {
  const { trustId, schoolId, occasion, by } = review
  const roles = PERMISSIONS['policy.write']
  const to = await peopleInRoles(db, { schoolId, roles }, londonDate(now))
  const facts = by === undefined ? {} : { by }
  await queueMail(db, { trustId, to, kind: 'review_due', occasion, schoolId, facts }, now)
}
