import type { EntryContact } from '../register-file/entry.ts'
import type { Mapping } from '../register-file/mapping.ts'
import type { IncomingLearner } from '../register-file/read-register.ts'
import { contactColumns } from './compared-fields.ts'

/**
 * The rows with every contact's parental responsibility answered, where the file has a column for
 * it: a blank there is no responsibility, as the register never presumes it.
 */
export function answeredContacts(
  rows: readonly IncomingLearner[],
  mapping: Mapping,
): readonly IncomingLearner[] {
  const first = contactColumns(mapping, 1).parentalResponsibility
  const second = contactColumns(mapping, 2).parentalResponsibility
  if (!first && !second) return rows
  return rows.map(({ line, learner }) => ({
    line,
    learner: {
      ...learner,
      contact1: first ? answered(learner.contact1) : learner.contact1,
      contact2: second ? answered(learner.contact2) : learner.contact2,
    },
  }))
}

function answered(contact: EntryContact | undefined): EntryContact | undefined {
  return contact && { ...contact, parentalResponsibility: contact.parentalResponsibility ?? false }
}
