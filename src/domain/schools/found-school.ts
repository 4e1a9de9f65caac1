import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { appendEntry } from '../trail/index.ts'

export interface NewSchool {
  readonly name: string
  readonly slug: string
  readonly town: string
  readonly strapline: string
  /** One of the charges that a crest can bear. */
  readonly crest: string
  /** `#rrggbb` */
  readonly brandColour: string
  readonly houseRules: string
  readonly termsOfUse: string
  readonly mailDomains: readonly string[]
  readonly publicContacts: readonly string[]
  readonly knownTerms: readonly string[]
}

/** Set a school up in its trust. It judges nothing until a policy is in force there. */
export async function foundSchool(
  db: Writer,
  trustId: string,
  school: NewSchool,
  now: Date,
): Promise<string> {
  const schoolId = randomUUID()
  await db
    .insertInto('schools')
    .values({
      trust_id: trustId,
      school_id: schoolId,
      name: school.name,
      slug: school.slug,
      town: school.town,
      strapline: school.strapline,
      crest: school.crest,
      brand_colour: school.brandColour,
      house_rules: school.houseRules,
      terms_of_use: school.termsOfUse,
      mail_domains: [...school.mailDomains],
      public_contacts: [...school.publicContacts],
      known_terms: [...school.knownTerms],
      created_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: 'system:set-up',
    action: 'school.founded',
    schoolId,
    subject: `school:${schoolId}`,
    facts: { slug: school.slug },
  })
  return schoolId
}
