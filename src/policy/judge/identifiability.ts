import type { Severity } from '../../vocabulary/verdicts.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Basis } from '../types.ts'
import type { JudgeContext } from './context.ts'

/** How a policy takes a learner who can be identified, for some or (empty) all of the post's channels. */
export interface IdentifiabilityRule {
  readonly severity: Severity
  readonly basis: Basis
  readonly channels: readonly string[]
}

/**
 * What the policy makes of a post in which a learner can be identified. A policy that forbids it
 * blocks; one that asks for privacy, or is silent, leaves it to a person; one that forbids it on
 * pupils' sites alone blocks there and asks elsewhere.
 */
export function identifiabilityRules(context: JudgeContext): readonly IdentifiabilityRule[] {
  const { pack, overrides, channels } = context
  const { value, basis } = resolveParameter(pack, 'pupil_identifiability', overrides)
  if (value === 'never') return [{ severity: 'block', basis, channels: [] }]
  if (value !== 'never_on_pupil_sites') return [{ severity: 'review', basis, channels: [] }]
  const forPupils = channels.filter((channel) => channel.audience === 'pupils')
  const others = channels.filter((channel) => channel.audience !== 'pupils')
  const elsewhere: Basis = { kind: 'silent', parameter: 'pupil_identifiability' }
  const rules: IdentifiabilityRule[] = []
  if (forPupils.length > 0) {
    const only = others.length > 0 ? forPupils.map((channel) => channel.id) : []
    rules.push({ severity: 'block', basis, channels: only })
  }
  if (others.length > 0 || channels.length === 0) {
    const only = forPupils.length > 0 ? others.map((channel) => channel.id) : []
    rules.push({ severity: 'review', basis: elsewhere, channels: only })
  }
  return rules
}
