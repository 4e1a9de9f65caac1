import { createHash } from 'node:crypto'
import type { Reader } from '../../db/handles.ts'

/** What a school sets for its page and its gate. */
export interface SchoolSettings {
  readonly strapline: string
  readonly houseRules: string
  readonly termsOfUse: string
  readonly publicContacts: readonly string[]
  readonly mailDomains: readonly string[]
  readonly knownTerms: readonly string[]
  readonly confidentialTerms: readonly string[]
  readonly legacyTicksCount: boolean
}

/** The settings with a digest of them, so that a form can tell whether they changed meanwhile. */
export async function schoolSettings(
  db: Reader,
  schoolId: string,
): Promise<{ readonly settings: SchoolSettings; readonly seen: string } | undefined> {
  const row = await db
    .selectFrom('schools')
    .select([
      'strapline',
      'house_rules',
      'terms_of_use',
      'public_contacts',
      'mail_domains',
      'known_terms',
      'confidential_terms',
      'legacy_ticks_count',
    ])
    .where('school_id', '=', schoolId)
    .executeTakeFirst()
  if (!row) return undefined
  const settings = {
    strapline: row.strapline,
    houseRules: row.house_rules,
    termsOfUse: row.terms_of_use,
    publicContacts: row.public_contacts,
    mailDomains: row.mail_domains,
    knownTerms: row.known_terms,
    confidentialTerms: row.confidential_terms,
    legacyTicksCount: row.legacy_ticks_count,
  }
  return { settings, seen: digestOf(settings) }
}

function digestOf(settings: SchoolSettings): string {
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex')
}
