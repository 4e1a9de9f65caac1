import { ROLES, type Role } from '../../vocabulary/roles.ts'
import { roleWord } from '../parameters/questions.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Overrides, Pack } from '../types.ts'

/** Whom a policy names to be told of something. */
export interface Told {
  readonly says: string
  /** Those who can be looked up at the school, the first to be told first. */
  readonly roles: readonly Role[]
}

/** Routes whose words name no role of the product. */
const OTHERS: Readonly<Record<string, string>> = {
  appropriate_authorities: 'the appropriate authorities',
  whistleblowing_policy: 'the person whom the whistleblowing policy names',
  trust_for_breach: 'the trust, where the policy is broken',
}

/** About children: the safeguarding lead is told first, whoever else a policy names. */
const ABOUT_CHILDREN: readonly string[] = ['safeguarding_report_route', 'unsolicited_contact_route']

function isRole(value: string): value is Role {
  return ROLES.some((role) => role.code === value)
}

/** Whom to tell under a parameter; the head where the policy names nobody. */
export function whomToTell(pack: Pack, key: string, overrides: Overrides = {}): Told {
  const { value } = resolveParameter(pack, key, overrides)
  const named = [value ?? 'head']
    .flat()
    .map((one) => (one === 'dsl_for_contact' ? 'dsl' : String(one)))
  const all = ABOUT_CHILDREN.includes(key) ? [...new Set(['dsl', ...named])] : named
  const roles = all.filter(isRole)
  const words = all.flatMap((one) =>
    isRole(one) ? `the ${roleWord(one, pack.terms)}` : (OTHERS[one] ?? []),
  )
  const first = ABOUT_CHILDREN.includes(key) && words.length > 1
  const says = first
    ? `Tell ${words[0]} first, and ${words.slice(1).join(' or ')} as your policy has it.`
    : `Tell ${words.join(' or ')}.`
  return { says, roles }
}
