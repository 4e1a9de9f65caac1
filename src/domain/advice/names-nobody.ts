import type { Reader } from '../../db/handles.ts'
import { type GateIndex, inspect } from '../../gate/index.ts'
import type { ObservationKind } from '../../gate/types.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** What gives a person away in words that everybody is to read. */
const PERSONAL: ReadonlySet<ObservationKind> = new Set([
  'learner_full_name',
  'learner_name_possible',
  'learner_in_context',
  'learner_identifier',
  'adult_name',
  'email_address',
  'phone_number',
  'street_address',
  'date_of_birth',
  'age_and_name',
])

/** Finds a school’s own register, as the check of posts reads it. */
export type IndexOf = (db: Reader, schoolId: string) => Promise<GateIndex>

/**
 * Refuse words in which somebody of the school can be found, before everybody there reads them.
 * @param index the school's own register, as the check of posts reads it
 */
export function refuseNames(text: string, field: string, index: GateIndex): Refusal | undefined {
  const seen = inspect({ text, photos: [], named: [] }, index)
  const found = seen.find((one) => PERSONAL.has(one.kind) && one.confidence !== 'possible')
  if (!found) return undefined
  return refuse(
    `“${found.text}” could tell who is meant. Write it so that nobody can be recognised, or keep the answer between you and the person who asked.`,
    field,
  )
}
