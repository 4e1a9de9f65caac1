import type { ChecklistCode } from '../checklist/items.ts'
import type { FactCode, Facts } from './facts.ts'
import type { FreedomCode } from './freedoms.ts'
import type { Matter } from './matters.ts'

/** Where plain questions are gathered, in the order in which they are shown. */
export const ADVICE_TOPICS = [
  { code: 'contact', label: '{Learners} and former {learners}' },
  { code: 'families', label: 'Parents and families' },
  { code: 'groups', label: 'Groups and messages' },
  { code: 'profiles', label: 'Your own profile' },
  { code: 'posting', label: 'What you post yourself' },
  { code: 'speech', label: 'Opinions, complaints and speaking up' },
  { code: 'work', label: 'Devices and working time' },
  { code: 'official', label: 'The {school}’s own accounts' },
  { code: 'images', label: 'Photos and films' },
  { code: 'abuse', label: 'When somebody goes for you or a colleague' },
  { code: 'safeguarding', label: 'When you worry about a child' },
  { code: 'people', label: 'Colleagues, governors and the PTA' },
] as const
export type AdviceTopic = (typeof ADVICE_TOPICS)[number]['code']

/** What one reading of a rule comes to. Texts may hold `{words}`: see `inWords`. */
export interface Part {
  readonly kind: 'may' | 'may_if' | 'may_not'
  readonly says: string
  /** What has to be so, each finishing "if …" or said as an order. */
  readonly ifs?: readonly string[]
}

/** What a value of a parameter means for somebody who asks; undefined where it says nothing on it. */
export type Reading = Part | ((facts: Facts) => Part | undefined)

/** Each value of a parameter as a rule. A list of values is read one by one. */
export type Readings = Readonly<Record<string, Reading>>

interface Conditional {
  /** Holds only for these facts; always where left out. */
  readonly when?: (facts: Facts) => boolean
  /** Worth knowing, and does not decide. */
  readonly aside?: true
}

/** One thing that an answer looks up. None of them names a policy. */
export type Rule = Conditional &
  (
    | { readonly read: string; readonly as?: Readings }
    /** Whom a parameter names to be told. */
    | { readonly tell: string }
    /** Clauses on items of the checklist or on everyday matters, with what they come to. */
    | { readonly on: readonly (ChecklistCode | Matter)[]; readonly part: Part }
    /** Holds under every policy; the parameter says why. */
    | { readonly floor: string; readonly part: Part }
    /** Holds by law, whatever a policy says; `above`: even where a clause forbids it. */
    | { readonly law: Part; readonly above?: true }
  )

/** What can be done in the product itself. */
export type Go =
  | 'draft'
  | 'ask'
  | 'speak_up'
  | 'declare'
  | 'ask_to_name'
  | 'ask_work_use'
  | 'ask_brand'
  | 'ask_contributor'
  | 'log_enquiry'
  | 'ask_channel'
  | 'see_channels'
  | 'have_device_approved'
  | 'note_permission'
  | 'report_outside'
  | 'report_concern'
  | 'report_past'
  | 'report_contact'
  | 'ask_contact'
  | 'see_contact'

/** Something to do now; with `go`, a page of the product on which it is done. */
export interface StepText {
  /** Said only for these facts; always where left out. */
  readonly when?: (facts: Facts) => boolean
  /** Said only where the policy answers this question itself; always where left out. */
  readonly where?: string
  readonly says: string
  readonly go?: Go
}

/** A plain question out of a school's day, and what its answer is worked out from. */
export interface Situation {
  readonly id: string
  readonly topic: AdviceTopic
  readonly question: string
  /** Other words that people search with. */
  readonly words: string
  /** `do`: it asks what to do rather than whether one may. */
  readonly asks?: 'do'
  /** Asked in this order, one at a time. */
  readonly facts?: readonly FactCode[]
  readonly rules: readonly Rule[]
  /** Freedoms that the rules meet; those with facts only for these. */
  readonly freedoms?: readonly (
    | FreedomCode
    | { readonly code: FreedomCode; readonly when: (facts: Facts) => boolean }
  )[]
  /** A child may be at risk: help comes before rules. */
  readonly urgent?: 'child' | 'images'
  readonly steps: readonly StepText[]
}
