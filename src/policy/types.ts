import type { ObservationKind, PictureBox, Place } from '../gate/types.ts'
import type { Jurisdiction } from '../vocabulary/jurisdictions.ts'
import type { Audience, Network } from '../vocabulary/networks.ts'
import type { NotThemReason } from '../vocabulary/not-them-reasons.ts'
import type { Role } from '../vocabulary/roles.ts'
import type { Severity } from '../vocabulary/verdicts.ts'
import type { Hazard } from './lint/hazards.ts'
import type { Subject } from './lint/subjects.ts'

/** The kinds of clause that the five policies contain. */
export const CLAUSE_KINDS = [
  'info',
  'definition',
  'record',
  'duty',
  'permission',
  'prohibition',
  'procedure',
  'reference',
  'form_field',
] as const
export type ClauseKind = (typeof CLAUSE_KINDS)[number]

/**
 * What is known of a clause's own text and cannot be seen in our wording of it.
 * - `reference`: it sends the reader somewhere; `leadsTo` is where those words lead (null: nowhere)
 *   and `means` the clause that was meant, where that can be told
 * - `organisation`: it bears the name of another organisation; `instead` is where this one's own stands
 * - `template`: brackets, blanks or notes of the template are left in it
 * - `person`: it names a person where a role belongs
 * - `dead_link`: an address in it leads nowhere any more
 * - `never_automated`: software must not carry it out as written
 */
export type ClauseMark =
  | {
      readonly kind: 'reference'
      readonly says: string
      readonly leadsTo: string | null
      readonly means: string | null
    }
  | {
      readonly kind: 'organisation'
      readonly says: string
      readonly instead?: string | undefined
    }
  | { readonly kind: 'template' | 'person' | 'dead_link'; readonly says: string }
  | { readonly kind: 'never_automated'; readonly hazard: Hazard }

/** One clause of a policy in plain English, with its control or the stated reason for none. */
export interface Clause {
  readonly id: string
  readonly section: string
  readonly wording: string
  readonly audience: readonly string[]
  readonly kind: ClauseKind
  /** Control ids (see `controls/registry.ts`); empty only when `none` says why. */
  readonly controls: readonly string[]
  readonly none?: string | undefined
  /** Why this clause is carried out with care, or not as written. */
  readonly care?: string | undefined
  /** `missing`: the document's text is lost here, so it never yields a parameter. */
  readonly text: 'readable' | 'damaged' | 'missing'
  /** Keys of the reference facts that it rests on. */
  readonly cites?: readonly string[] | undefined
  readonly marks?: readonly ClauseMark[] | undefined
}

/** How well the policy speaks on a parameter. Only `stated` and `ambiguous` carry a value. */
export const PARAMETER_STATUSES = ['stated', 'ambiguous', 'silent', 'unreadable'] as const
export type ParameterStatus = (typeof PARAMETER_STATUSES)[number]

export type ParameterValue = string | number | boolean | readonly string[]

export interface ParameterSetting {
  readonly status: ParameterStatus
  readonly value: ParameterValue | null
  /** Further readings where the document contradicts itself; the stricter one is `value`. */
  readonly alsoReads: readonly ParameterValue[]
  readonly clauses: readonly string[]
  readonly note?: string | undefined
}

/** The policy's own words for things. */
export interface Terms {
  /** "pupil", "student" or "learner", lower case singular, with its plural. */
  readonly learner: string
  readonly learners: string
  /** "headteacher", "head teacher" or "principal". */
  readonly head: string
  readonly safeguardingLead: string
  /** "school", "academy". */
  readonly school: string
}

/** Two places of one document that do not agree, and the reading that runs. */
export interface Conflict {
  readonly clauses: readonly string[]
  readonly says: string
  readonly runs: string
  /** How the document could say it in one voice. */
  readonly mend?: string | undefined
}

/** A policy as data; whole and plain, so that it can be stored with what it judged. */
export interface Pack {
  readonly id: string
  readonly title: string
  readonly school: string
  readonly jurisdiction: Jurisdiction
  readonly version: string
  readonly terms: Terms
  /** The policy's role words → our role codes, each with the clause that says so. */
  readonly roles: readonly { readonly says: string; readonly role: Role; readonly clause: string }[]
  readonly dates: {
    readonly lastReview?: string | undefined
    readonly effective?: string | undefined
    readonly nextReview?: string | undefined
  }
  /** Other policies that this one is read with. */
  readonly related: readonly { readonly title: string; readonly clause: string }[]
  readonly conflicts: readonly Conflict[]
  readonly parameters: Readonly<Record<string, ParameterSetting>>
  /** The questions that a trust lets its schools answer more strictly; all of them, where it does not say. */
  readonly adaptable?: readonly string[] | undefined
  /** Which clauses speak of which checklist item ("confidential" → au.a), the plainest first. */
  readonly topics: Readonly<Record<string, readonly string[]>>
  /** Which clauses speak of what every policy should now speak of (see `lint/subjects.ts`). */
  readonly subjects?: Readonly<Partial<Record<Subject, readonly string[]>>> | undefined
  readonly clauses: readonly Clause[]
}

/** What a school itself has set: a parameter key → value. It may only tighten its policy. */
export type Overrides = Readonly<Record<string, ParameterValue>>

/** A reminder (dates, closures, kit) may go a shorter way where the policy has one. */
export const POST_KINDS = ['standard', 'reminder'] as const
export type PostKind = (typeof POST_KINDS)[number]

/**
 * Where a judgement stands: on a clause, on the floor under every policy, on the policy's silence,
 * or on what the school itself has set beyond its policy. `also` names further clauses that say the
 * same; `not` the clause of the policy that a floor overrules.
 */
export type Basis =
  | {
      readonly kind: 'clause'
      readonly clause: string
      readonly also?: readonly string[] | undefined
    }
  | { readonly kind: 'floor'; readonly parameter: string; readonly not?: string | undefined }
  | { readonly kind: 'silent'; readonly parameter: string }
  | { readonly kind: 'school'; readonly parameter: string }

/**
 * An author's word, for one post, that what was found does not mean the learner whom the register
 * knows by that name. It answers exactly what stood there then: the same controls, words and place,
 * nobody else on the register, and no further mention.
 */
export interface SetAside {
  readonly kind: ObservationKind
  readonly place: Place
  /** The words as they stood. */
  readonly text: string
  readonly learners: readonly string[]
  readonly controls: readonly string[]
  /** How often these words stood there. */
  readonly times: number
  readonly reason: NotThemReason
  /** In the author's own words, for whoever approves. */
  readonly words: string
  /** When it was said, in UTC. */
  readonly at: string
}

/** An author's answer to a finding. One that `stands` no longer covers all that is there is only shown. */
export interface FindingAnswer {
  readonly stands: boolean
  readonly setAside: SetAside
}

/** An observation judged under one school's policy, in the words of a good colleague. */
export interface Finding {
  readonly control: string
  /** What was seen; left out for what is about the post as a whole. */
  readonly seen?: ObservationKind
  /** What the author said to it, where they said anything. */
  readonly answer?: FindingAnswer
  readonly severity: Severity
  readonly basis: Basis
  readonly place: Place
  readonly start: number
  readonly end: number
  readonly text: string
  /** Where on the picture, for what was seen in one. */
  readonly boxes?: readonly PictureBox[]
  readonly learners: readonly string[]
  /** Channels this finding holds for; empty = all of the post's channels. */
  readonly channels: readonly string[]
  /** One line: what is the matter. */
  readonly title: string
  /** Why, with what the policy says. */
  readonly why: string
  /** What to do about it. */
  readonly mend: string
}

/** A channel as the judge needs to know it. */
export interface JudgedChannel {
  readonly id: string
  readonly name: string
  readonly network: Network
  readonly audience: Audience
}
