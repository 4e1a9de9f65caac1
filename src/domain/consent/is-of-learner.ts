import type { Reader } from '../../db/handles.ts'

/** What a form on a learner's page can name beside the learner. */
export interface NamedOnPage {
  readonly consentId?: string
  readonly objectionId?: string
  readonly restrictionId?: string
  readonly contactId?: string
}

/** Whether everything that is named is on record of this learner. */
export async function isOfLearner(
  db: Reader,
  learnerId: string,
  named: NamedOnPage,
): Promise<boolean> {
  const { consentId, objectionId, restrictionId, contactId } = named
  const found = await Promise.all([
    consentId === undefined ||
      db
        .selectFrom('consents')
        .select('learner_id')
        .where('consent_id', '=', consentId)
        .where('learner_id', '=', learnerId)
        .executeTakeFirst(),
    objectionId === undefined ||
      db
        .selectFrom('objections')
        .select('learner_id')
        .where('objection_id', '=', objectionId)
        .where('learner_id', '=', learnerId)
        .executeTakeFirst(),
    restrictionId === undefined ||
      db
        .selectFrom('restrictions')
        .select('learner_id')
        .where('restriction_id', '=', restrictionId)
        .where('learner_id', '=', learnerId)
        .executeTakeFirst(),
    contactId === undefined ||
      db
        .selectFrom('contacts')
        .select('learner_id')
        .where('contact_id', '=', contactId)
        .where('learner_id', '=', learnerId)
        .executeTakeFirst(),
  ])
  return found.every(Boolean)
}
