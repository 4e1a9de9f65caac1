import type { ParameterValue } from '../types.ts'

/** The sections of a policy that parameters are grouped under, in the order they are shown. */
export const PARAMETER_SECTIONS = [
  { code: 'governance', label: 'The policy itself' },
  { code: 'personal_use', label: 'Personal use' },
  { code: 'contact', label: 'Contact with learners and families' },
  { code: 'official_posts', label: 'Official accounts and posts' },
  { code: 'images', label: 'Images and consent' },
  { code: 'reporting', label: 'Reporting and support' },
  { code: 'investigation', label: 'Investigation and monitoring' },
] as const
export type ParameterSection = (typeof PARAMETER_SECTIONS)[number]['code']

/** What kind of value answers the question. `text` also takes a list of short texts. */
export type ParameterType = 'text' | 'choice' | 'number' | 'yes_no' | 'role' | 'roles' | 'list'

/**
 * How two values of one parameter compare:
 * - `order`: the choices from loosest to strictest; a value outside the list is looser than all
 * - `lower` and `higher`: the smaller or the larger number is stricter
 * - `superset`: a list that holds all of the other, and perhaps more, is stricter; an entry that
 *   stands for any one of several is met by each of them
 */
export type Strictness =
  | { readonly by: 'order'; readonly order: readonly string[] }
  | { readonly by: 'lower' | 'higher' }
  | {
      readonly by: 'superset'
      readonly anyOneOf?: Readonly<Record<string, readonly string[]>>
    }

/**
 * The least that holds whatever a policy says, from law or plain decency. A `null` value means that
 * no answer can be given on a school's behalf: a person decides each time.
 */
export interface Floor {
  /** What holds where the policy does not say. */
  readonly value: ParameterValue | null
  readonly because: string
  /** The loosest that a policy may state; anything looser gives way to it. Absent where a policy is free to differ. */
  readonly limit?: ParameterValue
}

/** One question that every policy answers, answers twice, or leaves open. */
export interface Parameter {
  readonly key: string
  /** The question in plain English. */
  readonly title: string
  readonly section: ParameterSection
  readonly type: ParameterType
  /** For `choice`: the values that the software acts on. */
  readonly choices?: readonly string[]
  readonly floor?: Floor
  /** Absent where values cannot be ranked; a school's own setting is then taken only where the policy is silent. */
  readonly stricter?: Strictness
}

/** A section's table as written: everything but the section itself. */
export type SectionTable = readonly Omit<Parameter, 'section'>[]
