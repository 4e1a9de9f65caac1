import { buildGateIndex, type GateIndex } from './gate-index.ts'
import { inspect } from './inspect.ts'
import type { Observation, ObservationKind } from './types.ts'

/** What can be told of a text without knowing anybody. */
export const KINDS_WITHOUT_REGISTER: ReadonlySet<ObservationKind> = new Set([
  'learner_identifier',
  'email_address',
  'phone_number',
  'street_address',
  'postcode',
  'date_of_birth',
  'password',
  'abusive_word',
  'personal_opinion',
  'promise',
  'disclosure',
  'tone',
  'hidden_characters',
  'check_failed',
])

let index: GateIndex | undefined

/**
 * What the gate sees in the words of a post where there is no register, as in a browser, to which
 * none is ever sent. It is the same gate, so the two never differ; it can clear nothing, because
 * no name is looked for.
 */
export function inspectWithoutRegister(text: string): Observation[] {
  index ??= buildGateIndex({
    learners: [],
    adults: [],
    schoolDomains: [],
    publicContacts: [],
    knownTerms: [],
    confidentialTerms: [],
  })
  const seen = inspect({ text, photos: [], named: [] }, index)
  return seen.filter(({ kind }) => KINDS_WITHOUT_REGISTER.has(kind))
}
