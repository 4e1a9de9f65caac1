import type { EntryField } from '../register-file/entry.ts'
import type { FieldKey } from '../register-file/fields.ts'
import type { Mapping } from '../register-file/mapping.ts'

/** What the register keeps of each column. A house is read but not kept; a role only sorts people out. */
const FILLS: Readonly<Record<FieldKey, readonly EntryField[]>> = {
  upn: ['upn'],
  misId: ['misId'],
  fullName: ['forename', 'middleNames', 'surname'],
  forename: ['forename'],
  preferredForename: ['preferredForename'],
  middleNames: ['middleNames'],
  surname: ['surname'],
  dateOfBirth: ['dateOfBirth'],
  yearGroup: ['yearGroup'],
  className: ['className'],
  house: [],
  status: ['status'],
  leavingDate: ['leftOn'],
  consentSocialMedia: ['consentSocialMedia'],
  contact1Name: ['contact1'],
  contact1Relationship: [],
  contact1Email: [],
  contact1ParentalResponsibility: [],
  contact2Name: ['contact2'],
  contact2Relationship: [],
  contact2Email: [],
  contact2ParentalResponsibility: [],
  role: [],
}

/** The fields of a learner that a file with these columns speaks of; no other is changed. */
export function comparedFields(mapping: Mapping): ReadonlySet<EntryField> {
  const keys = Object.keys(mapping) as FieldKey[]
  return new Set(keys.flatMap((key) => FILLS[key]))
}

/** Which details of its two contacts a file speaks of; what it does not speak of stays as it is. */
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
