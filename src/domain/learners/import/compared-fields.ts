import {
  type EntryContact,
  type EntryField,
  fieldsSpokenOf,
  type Mapping,
  type RegisterEntry,
} from '../register-file/index.ts'

/** The fields of a learner that a file with these columns changes. A house is read, but not kept. */
export function comparedFields(mapping: Mapping): ReadonlySet<EntryField> {
  const fields = fieldsSpokenOf(mapping)
  fields.delete('house')
  return fields
}

/** Which details of a contact a file speaks of; what it does not speak of stays as it is. */
export interface ContactColumns {
  readonly relationship: boolean
  readonly email: boolean
  readonly parentalResponsibility: boolean
}

export function contactColumns(mapping: Mapping, place: 1 | 2): ContactColumns {
  return {
    relationship: mapping[`contact${place}Relationship`] !== undefined,
    email: mapping[`contact${place}Email`] !== undefined,
    parentalResponsibility: mapping[`contact${place}ParentalResponsibility`] !== undefined,
  }
}

/**
 * The learner as the register keeps them: without the house, and with every contact's parental
 * responsibility answered where the file has a column for it. A blank there is none: the register
 * never presumes it.
 */
export function toKept(learner: RegisterEntry, mapping: Mapping): RegisterEntry {
  return {
    ...learner,
    house: undefined,
    contact1: answered(learner.contact1, contactColumns(mapping, 1)),
    contact2: answered(learner.contact2, contactColumns(mapping, 2)),
  }
}

function answered(
  contact: EntryContact | undefined,
  columns: ContactColumns,
): EntryContact | undefined {
  if (!contact || !columns.parentalResponsibility) return contact
  return { ...contact, parentalResponsibility: contact.parentalResponsibility ?? false }
}
