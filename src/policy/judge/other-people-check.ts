import type { Observation } from '../../gate/types.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { asSureAs, findingAt, quoted } from './finding.ts'

function isPermitted(observation: Observation, context: JudgeContext): boolean {
  if (observation.adults.length === 0) return context.mentionPermission(null, observation.text)
  return observation.adults.every((adult) => context.mentionPermission(adult, observation.text))
}

/**
 * Colleagues and others who are named need their permission on record where the policy asks for it
 * in advance and in writing; elsewhere a person looks.
 */
export function judgeOtherPeople(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  const { pack, overrides } = context
  const { value, basis } = resolveParameter(pack, 'third_party_mention_permission', overrides)
  const severity = value === 'advance_written' ? 'block' : 'review'
  return observations
    .filter((observation) => observation.kind === 'adult_name')
    .filter((observation) => !isPermitted(observation, context))
    .map((observation) =>
      findingAt(observation, {
        control: 'other-people-check',
        severity: asSureAs(observation, severity),
        basis,
        title: `${quoted(observation)} is named, and no permission is on record`,
        why: `${observation.reason} ${because(pack, basis)}`,
        mend: 'Ask them and record their permission, or leave the name out.',
      }),
    )
}
