import type { AttestationKind, ChannelPart, Openness } from '../../vocabulary/channel-staff.ts'
import type { Audience, Network } from '../../vocabulary/networks.ts'
import type { ChannelRule } from './rules.ts'

/** Somebody who runs a channel or moderates it, or did. */
export interface StaffFact {
  readonly part: ChannelPart
  /** Holds the part today and works at the school. */
  readonly current: boolean
  /** Has the training that the policy wants for it, or none is wanted. */
  readonly trained: boolean
  /** The day from which they hold it no longer; null while they do, or where nobody knows the day. */
  readonly endedOn: string | null
}

/** The last time that somebody looked at a setting and put on record what they saw. */
export interface AttestationFact {
  readonly kind: AttestationKind
  readonly on: string
  /** To whom messages or comments are open; null for the other kinds. */
  readonly setting: Openness | null
}

/** Everything by which a channel is judged. All days are calendar dates in Europe/London. */
export interface ChannelFacts {
  readonly network: Network
  readonly audience: Audience
  /** Years of the youngest learner whom it is for; null where nobody said. */
  readonly youngestAge: number | null
  readonly registeredOn: string
  readonly opensOn: string | null
  readonly closesOn: string | null
  readonly owner: 'present' | 'gone' | 'none'
  readonly staff: readonly StaffFact[]
  readonly recoveryAddress: string
  /** What stands after the @ of the school’s own addresses. */
  readonly mailDomains: readonly string[]
  readonly passwordLocation: string
  readonly exitPlan: string
  readonly successMeasures: string
  /** Whether it has house rules, its own or the school’s, and terms of use. */
  readonly houseRules: boolean
  readonly termsOfUse: boolean
  /** The newest of each kind. */
  readonly attestations: readonly AttestationFact[]
  readonly lastPostOn: string | null
  readonly staleAfterDays: number
  /** While it is being closed. */
  readonly closing: { readonly since: string; readonly audienceToldOn: string | null } | null
  /** Since when the register knows of a rule that is not kept. */
  readonly known: Readonly<Partial<Record<ChannelRule, string>>>
}
