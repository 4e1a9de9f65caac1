import type { EntryContact, EntryField, RegisterEntry, RegisteredLearner } from './entry.ts'

/** One field of a learner that a file would change, in words; empty where there is nothing. */
export interface FieldChange {
  readonly field: EntryField
  readonly from: string
  readonly to: string
}

/** A blank cell takes nothing away from these: they are how a learner is known. */
const IDENTITY: readonly EntryField[] = ['upn', 'misId', 'dateOfBirth']

/** Every file speaks of these, whatever its columns: whoever is in it has a name and is on roll or not. */
const ALWAYS: readonly EntryField[] = ['forename', 'surname', 'status', 'leftOn']

/** What a row would change of a learner, field by field, and the learner afterwards. */
export function changesIn(
  known: RegisteredLearner,
  row: RegisterEntry,
  fields: ReadonlySet<EntryField>,
): { readonly changes: readonly FieldChange[]; readonly after: RegisterEntry } {
  const before = { ...known.learner, status: known.status }
  const changes: FieldChange[] = []
  const after = { ...known.learner, status: row.status }
  for (const field of new Set([...ALWAYS, ...fields])) {
    if (saysNothing(field, row)) continue
    const [from, to] = [inWords(before[field]), inWords(row[field])]
    if (from === to) continue
    changes.push({ field, from, to })
    Object.assign(after, { [field]: row[field] })
  }
  return { changes, after }
}

/** A learner who left keeps the day that is known, though a file may not give it. */
function saysNothing(field: EntryField, row: RegisterEntry): boolean {
  if (row[field] !== undefined) return false
  return IDENTITY.includes(field) || (field === 'leftOn' && row.status === 'left')
}

/** A value as it is compared and shown; equal words mean an equal value. */
function inWords(held: string | EntryContact | undefined): string {
  if (held === undefined || typeof held === 'string') return held ?? ''
  const { name, relationship, email, parentalResponsibility } = held
  const responsibility =
    parentalResponsibility === undefined ? undefined : RESPONSIBILITY[`${parentalResponsibility}`]
  return [name, relationship, email, responsibility].filter((part) => part !== undefined).join(', ')
}

const RESPONSIBILITY = {
  true: 'parental responsibility',
  false: 'no parental responsibility',
} as const
