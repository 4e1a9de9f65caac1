import { sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import type { Register, RegisterLearner } from '../../gate/types.ts'

/** When a school's register was read: it has not changed while both are the same. */
export interface RegisterRevision {
  /** Moves with every change to the school's learners. */
  readonly learners: number
  /** Changes with the adults and the school's own words; names the trust, too. */
  readonly rest: string
}

/**
 * Which revision of a register the gate would work with now, so that an index of it can be kept. Ask
 * for it before `registerOf` or `changedLearners`: then a change in between shows.
 * @throws when there is no such school
 */
export async function registerRevision(db: Reader, schoolId: string): Promise<RegisterRevision> {
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
  return { learners: row.register_revision, rest: `${row.trust_id}.${row.adults}.${row.terms}` }
}

/** A learner who changed: as they are now, or null for one who left. */
export type ChangedLearner = readonly [id: string, learner: RegisterLearner | null]

/**
 * The learners who joined, changed or left since a revision; some who changed before may be among
 * them.
 * @returns null where more changed than was kept, so that the register must be read whole
 */
export async function changedLearners(
  db: Reader,
  schoolId: string,
  since: number,
): Promise<readonly ChangedLearner[] | null> {
  const { known, ids } = await db
    .selectFrom('schools')
    .select([
      sql<boolean>`changes_known_since <= ${since}`.as('known'),
      sql<string[]>`array(select distinct id
        from unnest(changed_learners, changed_at_revision) as change(id, revision)
        where revision > ${since})`.as('ids'),
    ])
    .where('school_id', '=', schoolId)
    .executeTakeFirstOrThrow()
  if (!known) return null
  if (ids.length === 0) return []
  const present = await learnersForGate(db, schoolId, ids)
  return ids.map((id) => [id, present.find((learner) => learner.id === id) ?? null])
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
    adults: adults.map(({ id, name, email }) => ({ id, name, email: email ?? undefined })),
    schoolDomains: school.mail_domains,
    publicContacts: school.public_contacts,
    knownTerms: school.known_terms,
    confidentialTerms: school.confidential_terms,
  }
}

/** @param ids only these of them, where given */
async function learnersForGate(
  db: Reader,
  schoolId: string,
  ids?: readonly string[],
): Promise<Register['learners']> {
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
    .$if(ids !== undefined, (query) => query.where('learner_id', 'in', ids ?? []))
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
