import type { Writer } from '../../../db/handles.ts'
import { reviewDue } from '../../../policy/index.ts'
import { daysAfter } from '../../calendar.ts'
import { londonDate } from '../../london-time.ts'
import { policyInForce } from '../policy-in-force.ts'
import { keepReview } from './keep-review.ts'
import { tellReview } from './tell-review.ts'

/** How many days before its day a review is put on the list: one school term. */
export const REVIEW_AHEAD_DAYS = 90

/** How many days before its day those who keep the policy are told once more. */
const REMIND_AHEAD_DAYS = [0, 30] as const

/**
 * Put a review on the list when its day draws near or is past, once until it is done, and remind those
 * who keep the policy a month before and on the day.
 * @returns the new review's id, or undefined where there is nothing to do
 */
export async function openDueReview(
  db: Writer,
  at: { readonly trustId: string; readonly schoolId: string },
  now: Date,
): Promise<string | undefined> {
  const { trustId, schoolId } = at
  const today = londonDate(now)
  const { pack, overrides } = await policyInForce(db, schoolId, today)
  const { by } = reviewDue(pack, overrides, today)
  if (by !== undefined && by > daysAfter(today, REVIEW_AHEAD_DAYS)) return undefined
  const open = await db
    .selectFrom('policy_reviews')
    .select('review_id')
    .where('school_id', '=', schoolId)
    .where('cause', '=', 'date')
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (open) {
    await remind(db, at, by, now)
    return undefined
  }
  const words =
    by === undefined
      ? 'The policy bears no date, so nobody can say when it was last looked at.'
      : `The policy is to be looked at again by ${by}.`
  const review = { trustId, schoolId, cause: 'date', words, openedBy: null } as const
  return keepReview(db, { ...review, actor: 'system:policy-review' }, now)
}

async function remind(
  db: Writer,
  at: { readonly trustId: string; readonly schoolId: string },
  by: string | undefined,
  now: Date,
): Promise<void> {
  const ahead = REMIND_AHEAD_DAYS.find((days) => by && by <= daysAfter(londonDate(now), days))
  if (ahead === undefined) return
  await tellReview(db, { ...at, occasion: `${at.schoolId}:${by}:${ahead}`, by }, now)
}
