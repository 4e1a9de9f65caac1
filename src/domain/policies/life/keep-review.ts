import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import type { ReviewCause } from '../../../vocabulary/review-causes.ts'
import { appendEntry, type TrailActor } from '../../trail/index.ts'
import { tellReview } from './tell-review.ts'

export interface NewReview {
  readonly trustId: string
  readonly schoolId: string
  readonly cause: ReviewCause
  readonly words: string
  /** Null where the clock asks for it. */
  readonly openedBy: string | null
  readonly actor: TrailActor
}

/**
 * Put a reason to look at a policy again on the list, with its trail entry, and tell those who keep it.
 * @returns its id
 */
export async function keepReview(db: Writer, review: NewReview, now: Date): Promise<string> {
  const { trustId, schoolId, cause, words, openedBy, actor } = review
  const reviewId = randomUUID()
  await db
    .insertInto('policy_reviews')
    .values({
      trust_id: trustId,
      review_id: reviewId,
      school_id: schoolId,
      cause,
      words,
      opened_by: openedBy,
      opened_at: now,
      outcome: null,
      closed_by: null,
      closed_at: null,
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor,
    action: 'policy_review.opened',
    schoolId,
    subject: `policy_review:${reviewId}`,
    facts: { cause },
  })
  await tellReview(db, { trustId, schoolId, occasion: reviewId }, now)
  return reviewId
}
