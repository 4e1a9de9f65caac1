import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry, type TrailActor } from '../trail/index.ts'
import type { WithdrawConsent } from './forms.ts'
import { learnerKeptBy } from './learner-kept-by.ts'
import type { Protecting } from './protecting.ts'

const NO_SUCH_CONSENT = 'That answer is not on record. Go back to the page before and choose again.'

/**
 * Take a yes back on behalf of whoever gave it. The record stays, with the moment it ended; until the
 * same person says yes again the learner is not shown.
 */
export async function withdrawConsent(
  db: Writer,
  actor: Actor,
  command: WithdrawConsent,
  now: Date,
): Promise<Protecting> {
  const consent = await db
    .selectFrom('consents')
    .select(['learner_id', 'answer', 'verified'])
    .where('consent_id', '=', command.consentId)
    .executeTakeFirst()
  if (!consent) return refuseUnknown(NO_SUCH_CONSENT)
  const found = await learnerKeptBy(db, actor, consent.learner_id, 'consent.keep')
  if (!found.ok) return found
  if (consent.answer !== 'given') {
    return refuse(
      'A no is not withdrawn. Record the new answer instead; the old one stays on record.',
    )
  }
  if (consent.verified === 'legacy_unverified') {
    return refuse(
      'This is a tick from the school’s information system, with nobody’s name on it. Record who says no; it counts at once.',
    )
  }
  const ended = await endConsent(
    db,
    { trustId: actor.trustId, actor: trailName(actor), schoolId: found.learner.schoolId },
    command.consentId,
    now,
  )
  if (!ended) return refuse('That yes was taken back already.')
  return { ok: true, protects: [consent.learner_id] }
}

/** End a live yes, with its trail entry. The learner must be locked. @returns false when it had ended */
export async function endConsent(
  db: Writer,
  by: { readonly trustId: string; readonly actor: TrailActor; readonly schoolId: string },
  consentId: string,
  now: Date,
): Promise<boolean> {
  const ended = await db
    .updateTable('consents')
    .set({ withdrawn_at: now, withdrawn_by: by.actor })
    .where('consent_id', '=', consentId)
    .where('answer', '=', 'given')
    .where('withdrawn_at', 'is', null)
    .returning(['learner_id', 'channel_id'])
    .executeTakeFirst()
  if (!ended) return false
  await appendEntry(db, {
    trustId: by.trustId,
    at: now,
    actor: by.actor,
    action: 'consent.withdrawn',
    schoolId: by.schoolId,
    subject: `learner:${ended.learner_id}`,
    facts: { consent: consentId, channel: ended.channel_id },
  })
  return true
}
