import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseRole, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import type { ChangeSchool } from './forms.ts'
import { type SchoolSettings, schoolSettings } from './school-settings.ts'

/**
 * Change what a school's page says and what its gate knows. The trail names which fields changed.
 * @returns the fields that changed, none where everything was as before
 */
export async function changeSchool(
  db: Writer,
  actor: Actor,
  command: ChangeSchool,
  now: Date,
): Promise<{ readonly ok: true; readonly changed: readonly string[] } | Refusal> {
  const { schoolId, seen, ...wanted } = command
  if (!may(actor, 'school.settings', schoolId)) return refuseRole('school.settings')
  await db
    .selectFrom('schools')
    .select('school_id')
    .where('school_id', '=', schoolId)
    .forUpdate()
    .execute()
  const found = await schoolSettings(db, schoolId)
  if (!found) return refuseUnknown('There is no such school.')
  if (found.seen !== seen) {
    return refuse(
      'Somebody else changed these settings while you had them open. What you wrote is still here; look at theirs in another tab, then save again.',
      'seen',
    )
  }
  for (const field of ['strapline', 'houseRules', 'termsOfUse'] as const) {
    const secret = refusePasswordText(wanted[field], field)
    if (secret) return secret
  }
  const changed = (Object.keys(wanted) as (keyof SchoolSettings)[]).filter(
    (field) => JSON.stringify(wanted[field]) !== JSON.stringify(found.settings[field]),
  )
  if (changed.length === 0) return { ok: true, changed }
  await keep(db, schoolId, wanted)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'school.changed',
    schoolId,
    subject: `school:${schoolId}`,
    facts: { fields: changed },
  })
  return { ok: true, changed }
}

async function keep(db: Writer, schoolId: string, wanted: SchoolSettings): Promise<void> {
  await db
    .updateTable('schools')
    .set({
      strapline: wanted.strapline,
      house_rules: wanted.houseRules,
      terms_of_use: wanted.termsOfUse,
      public_contacts: [...wanted.publicContacts],
      mail_domains: [...wanted.mailDomains],
      known_terms: [...wanted.knownTerms],
      confidential_terms: [...wanted.confidentialTerms],
      legacy_ticks_count: wanted.legacyTicksCount,
    })
    .where('school_id', '=', schoolId)
    .execute()
}
