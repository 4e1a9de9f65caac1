import { foldHeading, isSecretColumn, isSensitiveColumn } from './columns.ts'
import type { EntryField } from './entry.ts'
import { FIELDS, type FieldKey, fieldLabel } from './fields.ts'
import { PRESETS, type Preset } from './presets.ts'

/** Which column each field is read from, by the column's name; fit to be saved and used again. */
export type Mapping = Readonly<Partial<Record<FieldKey, string>>>

/** A column that will not be read, and why. */
export interface IgnoredColumn {
  readonly column: string
  readonly because: 'secret' | 'sensitive' | 'not_needed'
}

export interface MappingSuggestion {
  readonly mapping: Mapping
  readonly preset?: Pick<Preset, 'id' | 'label' | 'published'>
  /** Fields for which several columns have the same heading: a person must choose. */
  readonly unclear: readonly { readonly field: FieldKey; readonly columns: readonly string[] }[]
}

/**
 * Proposes which column holds what, from the headings alone.
 * @param columns the columns of `openRegisterFile`
 */
export function suggestMapping(columns: readonly string[]): MappingSuggestion {
  const usable = columns.filter((column) => !isUnreadable(column))
  const preset = PRESETS.find(({ known }) =>
    known.every((heading) => find(usable, heading).length > 0),
  )
  const mapping: Partial<Record<FieldKey, string>> = {}
  const unclear: { field: FieldKey; columns: string[] }[] = []
  for (const { key, headings } of FIELDS) {
    const preferred = preset?.columns[key]
    const found = firstFound(usable, preferred ? [preferred, ...headings] : headings)
    if (found.length > 1) unclear.push({ field: key, columns: found })
    else if (found[0] && !Object.values(mapping).includes(found[0])) mapping[key] = found[0]
  }
  if (mapping.forename && mapping.surname) delete mapping.fullName
  return {
    mapping,
    unclear,
    ...(preset && { preset: { id: preset.id, label: preset.label, published: preset.published } }),
  }
}

function isUnreadable(column: string): boolean {
  return isSecretColumn(column) || isSensitiveColumn(column)
}

/** Every column with this heading; "Email (2)" is a second "Email". */
function find(columns: readonly string[], heading: string): string[] {
  const folded = foldHeading(heading)
  return columns.filter(
    (column) =>
      foldHeading(column.replace(/ \(\d+\)$/, '')) === folded || foldHeading(column) === folded,
  )
}

function firstFound(columns: readonly string[], headings: readonly string[]): string[] {
  for (const heading of headings) {
    const found = find(columns, heading)
    if (found.length > 0) return found
  }
  return []
}

/** The columns that a mapping leaves unread, for the report; passwords and special data are named as such. */
export function ignoredColumns(columns: readonly string[], mapping: Mapping): IgnoredColumn[] {
  const read = new Set(Object.values(mapping))
  return columns
    .filter((column) => !read.has(column))
    .map((column) => {
      if (isSecretColumn(column)) return { column, because: 'secret' }
      return { column, because: isSensitiveColumn(column) ? 'sensitive' : 'not_needed' }
    })
}

/**
 * What stands in the way of reading a file with this mapping, in plain English; empty when nothing does.
 * A learner must have a name, and something besides it by which to know them next time.
 */
export function faultsInMapping(columns: readonly string[], mapping: Mapping): string[] {
  const faults: string[] = []
  const chosen = Object.entries(mapping) as [FieldKey, string][]
  for (const [field, column] of chosen) {
    const label = fieldLabel(field)
    if (!columns.includes(column))
      faults.push(`${label}: this file has no column “${column}”. Choose another, or none.`)
    else if (isUnreadable(column))
      faults.push(
        `${label}: “${column}” looks like a column of passwords or of sensitive data, which Gatepost never reads. Choose another, or none.`,
      )
    const twin = chosen.find(([other, name]) => name === column && other !== field)
    if (twin && field < twin[0])
      faults.push(
        `“${column}” is chosen for both ${label} and ${fieldLabel(twin[0])}. Choose it for one of them.`,
      )
  }
  const named = mapping.fullName || (mapping.forename && mapping.surname)
  if (!named)
    faults.push('Choose the columns with the forename and the surname, or one with the full name.')
  if (!mapping.upn && !mapping.misId && !mapping.dateOfBirth)
    faults.push(
      'Choose a column with the UPN, the MIS id or the date of birth: names alone cannot tell people apart.',
    )
  return faults
}

const SPOKEN_OF: Readonly<Record<FieldKey, readonly EntryField[]>> = {
  upn: ['upn'],
  misId: ['misId'],
  fullName: ['forename', 'surname', 'middleNames'],
  forename: ['forename'],
  preferredForename: ['preferredForename'],
  middleNames: ['middleNames'],
  surname: ['surname'],
  dateOfBirth: ['dateOfBirth'],
  yearGroup: ['yearGroup'],
  className: ['className'],
  house: ['house'],
  status: ['status'],
  leavingDate: ['status', 'leftOn'],
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

/** The fields of a learner that a file read with this mapping has something to say about. */
export function fieldsSpokenOf(mapping: Mapping): Set<EntryField> {
  return new Set((Object.keys(mapping) as FieldKey[]).flatMap((field) => SPOKEN_OF[field]))
}
