import type { Observation } from '../../gate/types.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { asSureAs, findingAt } from './finding.ts'

/** Photos from other devices are barred where the policy bars them, and for a person to look at elsewhere. */
export function judgePhotoDevice(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  const { pack, overrides } = context
  const { basis } = resolveParameter(pack, 'photo_device', overrides)
  const severity = basis.kind === 'floor' || basis.kind === 'silent' ? 'review' : 'block'
  return observations
    .filter((observation) => observation.kind === 'photo_device')
    .map((observation) =>
      findingAt(observation, {
        control: 'photo-device-check',
        severity: asSureAs(observation, severity),
        basis,
        title: `This photo may not come from a device of the ${pack.terms.school}`,
        why: `${observation.reason} ${because(pack, basis)}`,
        mend: 'Say which device took it, or take it again with one of ours.',
      }),
    )
}
