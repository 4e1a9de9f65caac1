import { sql } from 'kysely'
import type { Writer } from '../../../db/handles.ts'
import type { Applying } from './apply-learners.ts'

/**
 * Import ticks as answers of nobody known (M38): a no always counts, a yes only where the school says
 * so, and it runs out like any other. A tick that has changed in the file ends the one before.
 */
export async function applyTicks(
  db: Writer,
  applying: Applying,
  tick: { readonly expiresAt: Date; readonly recordedBy: string },
): Promise<void> {
  const { trustId, importId, now } = applying
  await sql`
    update consents c set withdrawn_at = ${now}, withdrawn_by = ${`import:${importId}`}
    from learner_import_rows r
    where r.import_id = ${importId} and r.change = 'changed' and ${HAS_NEW_TICK}
      and c.learner_id = r.learner_id and c.method = 'import' and c.withdrawn_at is null`.execute(
    db,
  )
  await sql`
    insert into consents (trust_id, consent_id, learner_id, answer, purpose, channel_id, given_by,
      contact_id, giver_name, relationship, parental_responsibility, wording_id, method, verified,
      given_at, expires_at, recorded_by)
    select ${trustId}::uuid, gen_random_uuid(), r.learner_id,
      r.data->'learner'->>'consentSocialMedia', 'social_media', null, 'other', null, 'Not known',
      'Not known', false, null, 'import', 'legacy_unverified', ${now}::timestamptz,
      case r.data->'learner'->>'consentSocialMedia'
        when 'given' then ${tick.expiresAt}::timestamptz end,
      ${tick.recordedBy}
    from learner_import_rows r
    where r.import_id = ${importId}
      and (r.change = 'added' or (r.change = 'changed' and ${HAS_NEW_TICK}))
      and r.data->'learner'->>'consentSocialMedia' is not null`.execute(db)
}

const HAS_NEW_TICK = sql`r.data->'changes' @> '[{"field":"consentSocialMedia"}]'`
