import { PERSON_KINDS, type PersonKind } from '../vocabulary/person-kinds.ts'
import { resolveParameter } from './parameters/resolve.ts'
import type { Overrides, Pack } from './types.ts'

/** Whether a policy binds a kind of adult, and where it says so. */
export interface Bound {
  /** `unsaid`: the policy has no readable list of those whom it binds. */
  readonly says: 'bound' | 'not_bound' | 'unsaid'
  readonly clauses: readonly string[]
}

/**
 * Whether a policy binds this kind of adult, by its own list of people (scope_people). Nobody is bound by
 * another school's list: where this one is silent, that is the answer.
 */
export function binds(pack: Pack, kind: PersonKind, overrides: Overrides = {}): Bound {
  const { value, clauses } = resolveParameter(pack, 'scope_people', overrides)
  if (!Array.isArray(value)) return { says: 'unsaid', clauses }
  const words: readonly string[] = PERSON_KINDS.find((one) => one.code === kind)?.scope ?? []
  const named = value.some((entry) => words.includes(entry))
  return { says: named ? 'bound' : 'not_bound', clauses }
}

/** Every kind of adult that a policy binds; employees, where it does not say whom. */
export function kindsBound(pack: Pack, overrides: Overrides = {}): readonly PersonKind[] {
  const bound = PERSON_KINDS.map((kind) => kind.code).filter(
    (kind) => binds(pack, kind, overrides).says === 'bound',
  )
  return bound.length > 0 ? bound : ['employee']
}
