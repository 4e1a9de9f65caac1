import type { Writer } from '../../../db/handles.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuseRole } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import type { OpenReview } from './forms.ts'
import { keepReview } from './keep-review.ts'

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
  const { trustId, personId: openedBy } = actor
  const review = { trustId, schoolId, cause, words, openedBy, actor: trailName(actor) }
  return { ok: true, reviewId: await keepReview(db, review, now) }
}
