import type { AgeLimits } from './age-limits.ts'
import type { AskedOfChannels } from './asked-of-channels.ts'
import type { ChannelFacts } from './facts.ts'
import type { MendAt } from './rules.ts'

/** What a rule found amiss. */
export interface Fault {
  /** What is the matter, in one sentence. */
  readonly says: string
  /** What to do about it, in one sentence. */
  readonly mend: string
  /** Since when; undefined where nobody can tell but from when it was noticed. */
  readonly since?: string | undefined
  /** In place of the rule’s own days of grace. */
  readonly graceDays?: number | null
  /** The first day on which publishing stops, where a date and not a number of days decides. */
  readonly freezesOn?: string
  /** Where it is put right, where that is not the rule’s own place. */
  readonly mendAt?: MendAt
}

/** What a rule is asked with. */
export interface Asking {
  readonly facts: ChannelFacts
  readonly asked: AskedOfChannels
  readonly ages: AgeLimits
  /** The day on which this school term begins to count. */
  readonly termStart: string
  /** Calendar date in Europe/London. */
  readonly today: string
}

/** One rule: what is amiss, or undefined where it is kept. */
export type Check = (asking: Asking) => Fault | undefined
