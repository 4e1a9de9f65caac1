import type { Observation } from '../../gate/types.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { asSureAs, findingAt } from './finding.ts'

/** Copies on other devices: asked for where the policy wants them gone, advised elsewhere. A declaration, never proof. */
export function judgePhotoCopies(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  const { pack, overrides } = context
  const { value, basis } = resolveParameter(pack, 'photo_delete_after_transfer', overrides)
  return observations
    .filter((observation) => observation.kind === 'photo_copy_kept')
    .map((observation) =>
      findingAt(observation, {
        control: 'photo-copy-declaration',
        severity: asSureAs(observation, value === 'immediate' ? 'review' : 'advice'),
        basis,
        title: 'A copy of this photo may still be on another device',
        why: because(pack, basis),
        mend: 'Delete the copy, then tick that you have.',
      }),
    )
}
