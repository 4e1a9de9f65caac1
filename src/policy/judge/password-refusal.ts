import type { Observation } from '../../gate/types.ts'
import type { Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { findingAt } from './finding.ts'

/** No password stands anywhere in Gatepost; the finding does not repeat it. */
export function judgePasswords(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  const basis = { kind: 'floor' as const, parameter: 'password_demand' }
  return observations
    .filter((observation) => observation.kind === 'password')
    .map((observation) => ({
      ...findingAt(observation, {
        control: 'password-refusal',
        severity: 'block',
        basis,
        title: 'This looks like a password',
        why: because(context.pack, basis),
        mend: 'Take it out. If it was a real password, change it now.',
      }),
      text: '',
    }))
}
