import { type Selectable, sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import type { ContactTable } from '../../../db/tables/contact.ts'
import type { LearnerTable } from '../../../db/tables/learner.ts'
import type { EntryContact, Mapping, RegisteredLearner } from '../register-file/index.ts'
import { contactColumns } from './compared-fields.ts'

/**
 * These learners of the register as a file with these columns would give them: details that the file
 * does not speak of are left out, so that they do not look like changes.
 */
export async function registeredLearners(
  db: Reader,
  ids: readonly string[],
  mapping: Mapping,
): Promise<Map<string, RegisteredLearner>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('learners').selectAll().where(isOneOf(ids)).execute()
  const contacts = await contactsInFile(db, ids)
  const ticks = await ticksOf(db, ids)
  return new Map(
    rows.map((row) => {
      const own = contacts.get(row.learner_id) ?? []
      const tick = ticks.get(row.learner_id)
      return [row.learner_id, toRegistered(row, { own, tick, mapping })]
    }),
  )
}

/** The ids as one value: a statement with a place for each is built and read again for every batch. */
function isOneOf(ids: readonly string[]) {
  return sql<boolean>`learner_id in (select unnest(${ids}::uuid[]))`
}

type Contact = Selectable<ContactTable>

async function contactsInFile(db: Reader, ids: readonly string[]): Promise<Map<string, Contact[]>> {
  const rows = await db
    .selectFrom('contacts')
    .selectAll()
    .where(isOneOf(ids))
    .where('place_in_file', 'is not', null)
    .execute()
  return Map.groupBy(rows, (row) => row.learner_id)
}

/** The last tick that was imported for each learner and that no later import took away. */
async function ticksOf(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, 'given' | 'refused'>> {
  const rows = await db
    .selectFrom('consents')
    .select(['learner_id', 'answer'])
    .where(isOneOf(ids))
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
    readonly own: readonly Contact[]
    readonly tick: 'given' | 'refused' | undefined
    readonly mapping: Mapping
  },
): RegisteredLearner {
  const { own, tick, mapping } = more
  const contact = (place: 1 | 2) =>
    toContact(
      own.find((one) => one.place_in_file === place),
      mapping,
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
      consentSocialMedia: tick,
      contact1: contact(1),
      contact2: contact(2),
    },
  }
}

function toContact(
  row: Contact | undefined,
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
