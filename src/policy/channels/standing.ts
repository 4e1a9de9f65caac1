import { resolveParameter } from '../parameters/resolve.ts'
import { daysOn } from '../partial-date.ts'
import type { Overrides, Pack } from '../types.ts'
import type { AgeLimits } from './age-limits.ts'
import { askedOfChannels } from './asked-of-channels.ts'
import {
  checkComments,
  checkHouseRules,
  checkMessages,
  checkMfa,
  checkPasswordLocation,
  checkPrivacy,
  checkRecoveryAddress,
} from './check-account.ts'
import { checkAccess, checkAdministrators, checkModerators, checkOwner } from './check-people.ts'
import {
  checkAge,
  checkClosing,
  checkClosureDate,
  checkExitPlan,
  checkStale,
  checkSuccess,
} from './check-upkeep.ts'
import type { ChannelFacts } from './facts.ts'
import type { Asking, Check, Fault } from './fault.ts'
import { CHANNEL_RULES, type ChannelRule, type MendAt } from './rules.ts'

/** A rule that a channel does not keep. */
export interface ChannelBreach {
  readonly rule: ChannelRule
  readonly title: string
  readonly says: string
  readonly mend: string
  readonly mendAt: MendAt
  readonly since: string
  /** The first day on which nothing is published there for it; null where it never comes to that. */
  readonly freezesOn: string | null
  readonly frozen: boolean
  /** The clauses of the policy that ask for it; none where the floor under every policy does. */
  readonly clauses: readonly string[]
}

/** How a channel stands today. */
export interface ChannelStanding {
  /** `frozen`: nothing is published there until every breach that stops it is mended. */
  readonly state: 'good' | 'warned' | 'frozen'
  /** Those that stop publishing first, then the order of the rules. */
  readonly breaches: readonly ChannelBreach[]
}

const CHECKS: Readonly<Record<ChannelRule, Check>> = {
  closing: checkClosing,
  closure_date: checkClosureDate,
  age: checkAge,
  administrators: checkAdministrators,
  access: checkAccess,
  moderators: checkModerators,
  owner: checkOwner,
  mfa: checkMfa,
  recovery_address: checkRecoveryAddress,
  password_location: checkPasswordLocation,
  privacy: checkPrivacy,
  messages: checkMessages,
  comments: checkComments,
  house_rules: checkHouseRules,
  exit_plan: checkExitPlan,
  success: checkSuccess,
  stale: checkStale,
}

interface Judging {
  readonly policy: { readonly pack: Pack; readonly overrides: Overrides }
  readonly ages: AgeLimits
  /** The day on which this school term begins to count. */
  readonly termStart: string
  /** Calendar date in Europe/London. */
  readonly today: string
}

/**
 * How a channel stands by every rule of the register: kept, not kept and warned of, or so long not kept that
 * nothing is published there (oldchurch 14 to 18, and the floor where a policy is silent). A channel that
 * was put on record late is given its days of grace from that day on.
 */
export function channelStanding(facts: ChannelFacts, judging: Judging): ChannelStanding {
  const { policy } = judging
  const asked = askedOfChannels(policy.pack, policy.overrides)
  const asking: Asking = { ...judging, facts, asked }
  const breaches = CHANNEL_RULES.flatMap((rule) => {
    if ('accountsOnly' in rule && facts.network === 'hosted') return []
    const fault = CHECKS[rule.code](asking)
    return fault ? [toBreach(rule, fault, asking, policy)] : []
  })
  const frozen = breaches.filter((breach) => breach.frozen)
  const state = frozen.length > 0 ? 'frozen' : breaches.length > 0 ? 'warned' : 'good'
  return { state, breaches: [...frozen, ...breaches.filter((breach) => !breach.frozen)] }
}

function toBreach(
  rule: (typeof CHANNEL_RULES)[number],
  fault: Fault,
  { facts, today }: Asking,
  { pack, overrides }: Judging['policy'],
): ChannelBreach {
  const since = facts.known[rule.code] ?? later(fault.since ?? today, facts.registeredOn)
  const clauses =
    'parameter' in rule ? resolveParameter(pack, rule.parameter, overrides).clauses : []
  const unstated = 'freezesIfStated' in rule && clauses.length === 0
  const own = fault.graceDays === undefined ? rule.graceDays : fault.graceDays
  const graceDays = unstated ? null : own
  const freezesOn = fault.freezesOn ?? (graceDays === null ? null : daysOn(since, graceDays))
  return {
    rule: rule.code,
    title: rule.title,
    says: fault.says,
    mend: fault.mend,
    mendAt: fault.mendAt ?? rule.mendAt,
    since,
    freezesOn,
    frozen: freezesOn !== null && freezesOn <= today,
    clauses,
  }
}

function later(a: string, b: string): string {
  return [a, b].sort().at(-1) ?? a
}
