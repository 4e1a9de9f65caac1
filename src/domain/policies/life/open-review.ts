import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuseRole } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import type { OpenReview } from './forms.ts'

/**
 * Say that a policy should be looked at again, whether or not its day has come (review_triggers). Staff
 * may suggest; the other causes are for those who see to policies.
 */
export async function openReview(
  db: Writer,
  actor: Actor,
  command: OpenReview,
  now: Date,
): Promise<{ readonly ok: true; readonly reviewId: string } | Refusal> {
  const { schoolId, cause, words } = command
  const action = cause === 'suggestion' ? 'policy.see' : 'policy.write'
  if (!may(actor, action, schoolId)) return refuseRole(action)
  const secret = refusePasswordText(words, 'words')
  if (secret) return secret
  const reviewId = randomUUID()
  await db
    .insertInto('policy_reviews')
    .values({
      trust_id: actor.trustId,
      review_id: reviewId,
      school_id: schoolId,
      cause,
      words,
      opened_by: actor.personId,
      opened_at: now,
      outcome: null,
      closed_by: null,
      closed_at: null,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'policy_review.opened',
    schoolId,
    subject: `policy_review:${reviewId}`,
    facts: { cause },
  })
  return { ok: true, reviewId }
}
