import type { Selectable } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import type { ContactTable } from '../../../db/tables/contact.ts'
import type { LearnerTable } from '../../../db/tables/learner.ts'
import type { EntryContact, RegisteredLearner } from '../register-file/entry.ts'
import type { Mapping } from '../register-file/mapping.ts'
import { contactColumns } from './compared-fields.ts'

/** How many learners are read at a time: small enough that a large trust fits a small server. */
const AT_A_TIME = 5_000

/**
 * Everyone on a school's register, those who left included, as a file with these columns would give
 * them: details that the file does not speak of are left out, so that they do not look like changes.
 */
export async function registeredLearners(
  db: Reader,
  schoolId: string,
  mapping: Mapping,
): Promise<RegisteredLearner[]> {
  const all: RegisteredLearner[] = []
  let after: string | undefined
  do {
    const rows = await someLearners(db, schoolId, after)
    const ids = rows.map((row) => row.learner_id)
    const contacts = await contactsInFile(db, ids)
    const ticks = await ticksOf(db, ids)
    for (const row of rows) {
      const own = contacts.get(row.learner_id) ?? []
      all.push(toRegistered(row, { own, tick: ticks.get(row.learner_id), mapping }))
    }
    after = rows.length === AT_A_TIME ? ids.at(-1) : undefined
  } while (after)
  return all
}

function someLearners(
  db: Reader,
  schoolId: string,
  after: string | undefined,
): Promise<Selectable<LearnerTable>[]> {
  let query = db
    .selectFrom('learners')
    .selectAll()
    .where('school_id', '=', schoolId)
    .orderBy('learner_id')
    .limit(AT_A_TIME)
  if (after) query = query.where('learner_id', '>', after)
  return query.execute()
}

type Contacts = Map<string, Selectable<ContactTable>[]>

async function contactsInFile(db: Reader, ids: readonly string[]): Promise<Contacts> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('contacts')
    .selectAll()
    .where('learner_id', 'in', [...ids])
    .where('place_in_file', 'is not', null)
    .execute()
  return Map.groupBy(rows, (row) => row.learner_id)
}

/** The last tick that was imported for each learner and that no later import took away. */
async function ticksOf(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, 'given' | 'refused'>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('consents')
    .select(['learner_id', 'answer'])
    .where('learner_id', 'in', [...ids])
    .where('method', '=', 'import')
    .where((where) =>
      where.or([where('withdrawn_by', 'is', null), where('withdrawn_by', 'not like', 'import:%')]),
    )
    .orderBy('given_at')
    .execute()
  return new Map(rows.map((row) => [row.learner_id, row.answer]))
}

function toRegistered(
  row: Selectable<LearnerTable>,
  more: {
    readonly own: readonly Selectable<ContactTable>[]
    readonly tick: 'given' | 'refused' | undefined
    readonly mapping: Mapping
  },
): RegisteredLearner {
  const contact = (place: 1 | 2) =>
    toContact(
      more.own.find((one) => one.place_in_file === place),
      more.mapping,
      place,
    )
  return {
    id: row.learner_id,
    status: row.status,
    learner: {
      upn: row.upn ?? undefined,
      misId: row.mis_id ?? undefined,
      forename: row.forename,
      preferredForename: row.preferred_forename ?? undefined,
      middleNames: row.middle_names ?? undefined,
      surname: row.surname,
      dateOfBirth: row.date_of_birth ?? undefined,
      yearGroup: row.year_group ?? undefined,
      className: row.class_name ?? undefined,
      leftOn: row.left_on ?? undefined,
      consentSocialMedia: more.tick,
      contact1: contact(1),
      contact2: contact(2),
    },
  }
}

function toContact(
  row: Selectable<ContactTable> | undefined,
  mapping: Mapping,
  place: 1 | 2,
): EntryContact | undefined {
  if (!row) return undefined
  const speaksOf = contactColumns(mapping, place)
  return {
    name: row.name,
    relationship: speaksOf.relationship ? row.relationship || undefined : undefined,
    email: speaksOf.email ? (row.email ?? undefined) : undefined,
    parentalResponsibility: speaksOf.parentalResponsibility
      ? row.parental_responsibility
      : undefined,
  }
}
