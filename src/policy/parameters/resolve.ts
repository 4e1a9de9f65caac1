import type {
  Basis,
  Overrides,
  Pack,
  ParameterSetting,
  ParameterStatus,
  ParameterValue,
} from '../types.ts'
import type { Parameter } from './parameter.ts'
import { whoToAsk } from './questions.ts'
import { parameterOf } from './registry.ts'
import { isAtLeastAsStrict, sameValue } from './strictness.ts'

/** The answer to one question at one school, with what it stands on. */
export interface ResolvedParameter {
  readonly key: string
  /** What runs. Null where nobody can answer on the school's behalf and a person decides each time. */
  readonly value: ParameterValue | null
  readonly basis: Basis
  readonly status: ParameterStatus
  /** Every clause that speaks on it. */
  readonly clauses: readonly string[]
  /** What the document itself states, even where a floor overrules it. */
  readonly stated: ParameterValue | null
  /** One or two sentences that say where the answer comes from. */
  readonly saysSo: string
}

const SILENT: ParameterSetting = { status: 'silent', value: null, alsoReads: [], clauses: [] }

type Spoken = ParameterSetting & { readonly value: ParameterValue }

function speaks(setting: ParameterSetting): setting is Spoken {
  return (setting.status === 'stated' || setting.status === 'ambiguous') && setting.value !== null
}

function clauseBasis(clauses: readonly string[], key: string): Basis {
  const [clause, ...also] = clauses
  if (!clause) return { kind: 'silent', parameter: key }
  return also.length > 0 ? { kind: 'clause', clause, also } : { kind: 'clause', clause }
}

function bare(clause: string): string {
  return clause.slice(clause.indexOf(':') + 1)
}

function cited(clauses: readonly string[]): string {
  return clauses.map(bare).join(', ')
}

function resolveSpoken(parameter: Parameter, setting: Spoken): ResolvedParameter {
  const { key, floor, stricter } = parameter
  const known = { key, status: setting.status, clauses: setting.clauses, stated: setting.value }
  const twice = setting.status === 'ambiguous'
  const stands: ResolvedParameter = {
    ...known,
    value: setting.value,
    basis: clauseBasis(setting.clauses, key),
    saysSo: twice
      ? `Your policy can be read in more than one way here (${cited(setting.clauses)}); the stricter reading runs.`
      : `Your policy says so (${cited(setting.clauses)}).`,
  }
  if (floor?.limit === undefined || !stricter) return stands
  if (isAtLeastAsStrict(setting.value, floor.limit, stricter)) return stands
  if (stricter.by === 'superset') return { ...stands, value: union(setting.value, floor.limit) }
  return {
    ...known,
    value: floor.limit,
    basis: { kind: 'floor', parameter: key, not: setting.clauses[0] },
    saysSo: `Your policy asks for less (${cited(setting.clauses)}), so the floor under every policy holds instead. ${floor.because}`,
  }
}

function union(value: ParameterValue, floor: ParameterValue): ParameterValue {
  const own = Array.isArray(value) ? value : [String(value)]
  const least = Array.isArray(floor) ? floor : [String(floor)]
  return [...own, ...least.filter((entry) => !own.includes(entry))]
}

function resolveUnsaid(
  pack: Pack,
  parameter: Parameter,
  setting: ParameterSetting,
): ResolvedParameter {
  const { key, floor } = parameter
  const value = floor?.value ?? null
  const unsaid =
    setting.status === 'unreadable'
      ? 'This part of your policy cannot be read.'
      : 'Your policy does not say.'
  const why = floor ? ` ${floor.because}` : ''
  return {
    key,
    value,
    basis: value === null ? { kind: 'silent', parameter: key } : { kind: 'floor', parameter: key },
    status: setting.status,
    clauses: setting.clauses,
    stated: null,
    saysSo: `${unsaid}${why} ${whoToAsk(pack)}`,
  }
}

/** The loosest that a school may go: its policy's answer or, where that is silent, the floor. */
function leastAllowed(parameter: Parameter, base: ResolvedParameter): ParameterValue | null {
  if (base.stated !== null) return base.value
  const { floor, stricter } = parameter
  if (stricter?.by === 'superset') return floor?.limit ?? null
  return floor?.limit ?? floor?.value ?? null
}

/** Why a school may not set this, in one sentence; undefined where it may. */
function refusal(
  pack: Pack,
  parameter: Parameter,
  base: ResolvedParameter,
  value: ParameterValue,
): string | undefined {
  const { stricter, choices, title } = parameter
  const unknown = [value].flat().find((entry) => choices && !choices.includes(String(entry)))
  if (unknown !== undefined) return `'${unknown}' is no answer to “${title}”.`
  const least = leastAllowed(parameter, base)
  if (least === null || sameValue(value, least)) return undefined
  if (pack.adaptable?.includes(parameter.key) === false) {
    return `Your trust has fixed this for all of its schools (“${title}”).`
  }
  if (!stricter) return `A school cannot set this by itself; its policy has to change (“${title}”).`
  if (isAtLeastAsStrict(value, least, stricter)) return undefined
  return `A school may be stricter than its policy here, never looser (“${title}”).`
}

/**
 * What runs at a school for one question of the policy.
 *
 * A policy that is silent or unreadable never borrows another policy's answer: the floor applies and
 * the answer says that the policy does not say. A policy that asks for less than the floor's limit
 * gives way to it. A school's own setting is taken only where it is at least as strict.
 *
 * @param key a key of `PARAMETERS`; throws on any other
 * @param overrides what the school has set beyond its policy
 */
export function resolveParameter(
  pack: Pack,
  key: string,
  overrides: Overrides = {},
): ResolvedParameter {
  const parameter = parameterOf(key)
  const setting = pack.parameters[key] ?? SILENT
  const base = speaks(setting)
    ? resolveSpoken(parameter, setting)
    : resolveUnsaid(pack, parameter, setting)
  const own = overrides[key]
  if (own === undefined) return base
  const refused = refusal(pack, parameter, base, own)
  if (refused) return { ...base, saysSo: `${base.saysSo} ${refused}` }
  if (base.value !== null && sameValue(own, base.value)) return base
  return {
    ...base,
    value: own,
    basis: { kind: 'school', parameter: key },
    saysSo: `Your school has set this, beyond its policy. ${base.saysSo}`,
  }
}

/**
 * Whether a school may set this value.
 * @returns undefined where it may, or the sentence to show where it may not
 */
export function checkOverride(pack: Pack, key: string, value: ParameterValue): string | undefined {
  return refusal(pack, parameterOf(key), resolveParameter(pack, key), value)
}
