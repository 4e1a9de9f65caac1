import type { Observation } from '../../gate/types.ts'
import type { Finding } from '../types.ts'
import { findingAt } from './finding.ts'

/** A check that broke off never makes a post clear. */
export function judgeFailedChecks(observations: readonly Observation[]): readonly Finding[] {
  return observations
    .filter((observation) => observation.kind === 'check_failed')
    .map((observation) =>
      findingAt(observation, {
        control: 'post-approval',
        severity: 'review',
        basis: { kind: 'floor', parameter: 'check_failed' },
        title: 'A check could not be finished',
        why: `${observation.reason} What was not checked is not clear.`,
        mend: 'Save the post again. If that does not help, a person has to look with care.',
      }),
    )
}
