import type { Role } from '../../vocabulary/roles.ts'
import { findParameter } from '../parameters/registry.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Overrides, Pack, ParameterStatus } from '../types.ts'
import type { Facts } from './facts.ts'
import { partOf } from './readings.ts'
import type { Part, Rule } from './situation.ts'
import { whomToTell } from './tell.ts'

/** Who asks what of which policy. */
export interface Asked {
  readonly pack: Pack
  readonly overrides: Overrides
  readonly facts: Facts
}

/** What one rule comes to under a policy, and what it stands on. */
export interface Ruling extends Part {
  /** `school`: what the school set beyond its policy. */
  readonly basis: 'clause' | 'school' | 'floor' | 'law'
  readonly clauses: readonly string[]
  /** The parameter that it was read from. */
  readonly key?: string | undefined
  /** Why a floor is there. */
  readonly because?: string | undefined
  /** The clause that a floor overrules. */
  readonly not?: string | undefined
  readonly roles?: readonly Role[] | undefined
  /** Worth knowing, and does not decide. */
  readonly aside?: boolean | undefined
  /** The law stands above the policy here, rather than beside it. */
  readonly above?: boolean | undefined
}

/** What a rule came to; `unsaid` where the policy gives no answer that could be used. */
export interface Looked {
  readonly ruling?: Ruling | undefined
  /** The floor alone, for those whom the policy does not bind. */
  readonly ground?: Ruling | undefined
  readonly unsaid?:
    | { readonly status: ParameterStatus; readonly clauses: readonly string[] }
    | undefined
}

/** Work one rule out. A rule that does not hold for these facts comes to nothing. */
export function lookUp(rule: Rule, asked: Asked): Looked {
  if (rule.when && !rule.when(asked.facts)) return {}
  const looked = lookUpOne(rule, asked)
  if (!rule.aside) return looked
  const { ruling, ground, unsaid } = looked
  return {
    ruling: ruling && { ...ruling, aside: true },
    ground: ground && { ...ground, aside: true },
    unsaid: unsaid && { status: 'silent', clauses: unsaid.clauses },
  }
}

function lookUpOne(rule: Rule, asked: Asked): Looked {
  if ('law' in rule) return bothWays({ ...rule.law, basis: 'law', clauses: [], above: rule.above })
  if ('floor' in rule) {
    const because = findParameter(rule.floor)?.floor?.because
    return bothWays({ ...rule.part, basis: 'floor', clauses: [], key: rule.floor, because })
  }
  if ('on' in rule) return lookUpMatters(rule, asked)
  if ('tell' in rule) return lookUpRoute(rule, asked)
  return lookUpParameter(rule, asked)
}

const bothWays = (ruling: Ruling): Looked => ({ ruling, ground: ruling })

function lookUpMatters(rule: Extract<Rule, { on: unknown }>, { pack }: Asked): Looked {
  const named = rule.on.flatMap((code) => pack.topics[code] ?? [])
  const clauses = [...new Set(named)].filter((id) =>
    pack.clauses.some((clause) => clause.id === id && clause.text !== 'missing'),
  )
  if (clauses.length === 0) return {}
  return { ruling: { ...rule.part, basis: 'clause', clauses } }
}

function lookUpRoute(rule: Extract<Rule, { tell: string }>, { pack, overrides }: Asked): Looked {
  const { clauses, stated, status } = resolveParameter(pack, rule.tell, overrides)
  const { says, roles } = whomToTell(pack, rule.tell, overrides)
  const part = { kind: 'may_if', says, roles, key: rule.tell } as const
  const because = findParameter(rule.tell)?.floor?.because
  const ground: Ruling = { ...part, basis: 'floor', clauses: [], because }
  if (stated === null) return { ruling: ground, ground, unsaid: { status, clauses } }
  return { ruling: { ...part, basis: 'clause', clauses }, ground }
}

function lookUpParameter(rule: Extract<Rule, { read: string }>, asked: Asked): Looked {
  const { pack, overrides, facts } = asked
  const key = rule.read
  const { value, basis, clauses, status, stated } = resolveParameter(pack, key, overrides)
  const floor = findParameter(key)?.floor
  const read = (from: typeof value): Part | undefined =>
    from === null ? undefined : partOf(key, from, { facts, own: rule.as })
  const bare = read(floor?.value ?? null)
  const ground: Ruling | undefined = bare && {
    ...bare,
    basis: 'floor',
    clauses: [],
    key,
    because: floor?.because,
  }
  if (basis.kind === 'school') {
    const part = read(value)
    return { ground, ruling: part && { ...part, basis: 'school', clauses, key } }
  }
  if (stated === null) return { ruling: ground, ground, unsaid: { status, clauses } }
  const part = read(value)
  if (!part) return { ground }
  if (basis.kind === 'floor') {
    const because = floor?.because
    return { ground, ruling: { ...part, basis: 'floor', clauses, key, because, not: basis.not } }
  }
  return { ground, ruling: { ...part, basis: 'clause', clauses, key } }
}
