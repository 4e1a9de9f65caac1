import { sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import type { Register } from '../../gate/types.ts'

/**
 * A short text that changes whenever the register that the gate works with may have changed, so that
 * an index of it can be kept. Ask for it before `registerOf`: then a change in between shows.
 * @throws when there is no such school
 */
export async function registerRevision(db: Reader, schoolId: string): Promise<string> {
  const row = await db
    .selectFrom('schools as s')
    .select((query) => [
      's.trust_id',
      's.register_revision',
      sql<string>`md5(jsonb_build_array(mail_domains, public_contacts, known_terms, confidential_terms)::text)`.as(
        'terms',
      ),
      query
        .selectFrom('people as p')
        .select(
          sql<string>`md5(coalesce(jsonb_agg(jsonb_build_array(p.person_id, p.name, p.email)
            order by p.person_id), '[]')::text)`.as('digest'),
        )
        .where((where) =>
          where.or([where('p.school_id', '=', schoolId), where('p.school_id', 'is', null)]),
        )
        .as('adults'),
    ])
    .where('s.school_id', '=', schoolId)
    .executeTakeFirstOrThrow()
  return `${row.trust_id}.${row.register_revision}.${row.adults}.${row.terms}`
}

/**
 * Everything the gate knows of a school: learners who have not left, every adult on record (one who
 * left still has a say in being named), and the school's own words.
 * @throws when there is no such school
 */
export async function registerOf(db: Reader, schoolId: string): Promise<Register> {
  const school = await db
    .selectFrom('schools')
    .select(['mail_domains', 'public_contacts', 'known_terms', 'confidential_terms'])
    .where('school_id', '=', schoolId)
    .executeTakeFirstOrThrow()
  const adults = await db
    .selectFrom('people')
    .select(['person_id as id', 'name', 'email'])
    .where((where) => where.or([where('school_id', '=', schoolId), where('school_id', 'is', null)]))
    .execute()
  return {
    learners: await learnersForGate(db, schoolId),
    adults,
    schoolDomains: school.mail_domains,
    publicContacts: school.public_contacts,
    knownTerms: school.known_terms,
    confidentialTerms: school.confidential_terms,
  }
}

async function learnersForGate(db: Reader, schoolId: string): Promise<Register['learners']> {
  const rows = await db
    .selectFrom('learners')
    .select([
      'learner_id',
      'forename',
      'preferred_forename',
      'middle_names',
      'surname',
      'date_of_birth',
      'year_group',
      'class_name',
      'upn',
    ])
    .where('school_id', '=', schoolId)
    .where('status', '!=', 'left')
    .execute()
  return rows.map((row) => ({
    id: row.learner_id,
    forename: row.forename,
    preferredForename: row.preferred_forename ?? undefined,
    middleNames: row.middle_names ?? undefined,
    surname: row.surname,
    dateOfBirth: row.date_of_birth ?? undefined,
    yearGroup: row.year_group ?? undefined,
    className: row.class_name ?? undefined,
    upn: row.upn ?? undefined,
  }))
}
