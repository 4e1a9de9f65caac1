import type { Writer } from '../../../db/handles.ts'
import { type Actor, may, refuseAt, trailName } from '../../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import type { CloseReview } from './forms.ts'

/** Say what came of a review: a new version, or why none is needed. */
export async function closeReview(
  db: Writer,
  actor: Actor,
  command: CloseReview,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { reviewId, outcome } = command
  const review = await db
    .selectFrom('policy_reviews')
    .select(['school_id', 'closed_at'])
    .where('review_id', '=', reviewId)
    .forUpdate()
    .executeTakeFirst()
  const unknown = refuseUnknown('There is no such review. Look at the list again.')
  if (!review) return unknown
  const { school_id: schoolId } = review
  if (!may(actor, 'policy.write', schoolId)) {
    return refuseAt(actor, 'policy.write', { schoolId, unknown })
  }
  if (review.closed_at !== null) return refuse('This review is done already.')
  const secret = refusePasswordText(outcome, 'outcome')
  if (secret) return secret
  await db
    .updateTable('policy_reviews')
    .set({ outcome, closed_by: actor.personId, closed_at: now })
    .where('review_id', '=', reviewId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'policy_review.closed',
    schoolId,
    subject: `policy_review:${reviewId}`,
  })
  return { ok: true }
}
