import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { Learner } from '../learners/index.ts'
import { appendEntry, type TrailActor } from '../trail/index.ts'
import { type Method, PURPOSE } from './codes.ts'
import type { WhoSaidIt } from './who-said-it.ts'

/** An answer ready to be kept; everything in it has been checked. */
export interface CheckedAnswer {
  readonly learner: Learner
  readonly answer: 'given' | 'refused'
  readonly channelId: string | null
  readonly who: WhoSaidIt
  readonly wordingId: string
  readonly method: Method
  readonly givenAt: Date
  readonly expiresAt: Date | null
}

/** Keep one answer with its trail entry. @returns the id of the record */
export async function keepAnswer(
  db: Writer,
  by: { readonly trustId: string; readonly actor: TrailActor },
  checked: CheckedAnswer,
  now: Date,
): Promise<string> {
  const { learner, who } = checked
  const consentId = randomUUID()
  await db
    .insertInto('consents')
    .values({
      trust_id: by.trustId,
      consent_id: consentId,
      learner_id: learner.learnerId,
      answer: checked.answer,
      purpose: PURPOSE,
      channel_id: checked.channelId,
      given_by: who.givenBy,
      contact_id: who.contactId,
      giver_name: who.name,
      relationship: who.relationship,
      parental_responsibility: who.parentalResponsibility,
      wording_id: checked.wordingId,
      method: checked.method,
      verified: 'verified',
      given_at: checked.givenAt,
      expires_at: checked.expiresAt,
      recorded_by: by.actor,
    })
    .execute()
  await appendEntry(db, {
    trustId: by.trustId,
    at: now,
    actor: by.actor,
    action: `consent.${checked.answer}`,
    schoolId: learner.schoolId,
    subject: `learner:${learner.learnerId}`,
    facts: {
      consent: consentId,
      channel: checked.channelId,
      by: who.givenBy,
      contact: who.contactId,
      method: checked.method,
      wording: checked.wordingId,
      given: checked.givenAt.toISOString(),
      expires: checked.expiresAt?.toISOString() ?? null,
    },
  })
  return consentId
}
