import type { Writer } from '../../db/handles.ts'
import type { TrailActor } from '../trail/index.ts'
import { type CheckedAnswer, keepAnswer } from './keep-answer.ts'
import { endConsent } from './withdraw-consent.ts'

type Taken = Pick<CheckedAnswer, 'learner' | 'who' | 'wordingId' | 'method'> & {
  /** Null among them: every channel. */
  readonly channelIds: readonly (string | null)[]
}

/**
 * End the live yeses of one contact for these channels. A yes for all channels cannot end for one
 * alone, so there a no for that channel is kept beside it. The learner must be locked.
 * @returns false when there was no yes to end
 */
export async function takeBackYes(
  db: Writer,
  by: { readonly trustId: string; readonly actor: TrailActor },
  taken: Taken,
  now: Date,
): Promise<boolean> {
  const { learner, who } = taken
  const live = await db
    .selectFrom('consents')
    .select(['consent_id', 'channel_id'])
    .where('learner_id', '=', learner.learnerId)
    .where('contact_id', '=', who.contactId)
    .where('answer', '=', 'given')
    .where('withdrawn_at', 'is', null)
    .execute()
  const everywhere = taken.channelIds.includes(null)
  const ending = live.filter((yes) => everywhere || taken.channelIds.includes(yes.channel_id))
  for (const yes of ending) {
    await endConsent(db, { ...by, schoolId: learner.schoolId }, yes.consent_id, now)
  }
  const forAll = live.some((yes) => yes.channel_id === null)
  if (everywhere || !forAll) return ending.length > 0
  const covered = taken.channelIds.filter((id) => !ending.some((yes) => yes.channel_id === id))
  for (const channelId of covered) {
    const no = { answer: 'refused', channelId, givenAt: now, expiresAt: null } as const
    await keepAnswer(db, by, { ...taken, ...no }, now)
  }
  return true
}
