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

/**
 * A photo whose own data names a device that is not on record is asked about where the policy says
 * which devices may take photos (maesteg photo.1); elsewhere its author is told.
 */
export function judgePhotoCamera(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  const { pack, overrides } = context
  const { value, basis } = resolveParameter(pack, 'photo_device', overrides)
  const demanded = basis.kind === 'clause' || basis.kind === 'school'
  const { school } = pack.terms
  return observations
    .filter((observation) => observation.kind === 'photo_camera')
    .map((observation) =>
      findingAt(observation, {
        control: 'photo-device-check',
        severity: asSureAs(observation, demanded ? 'review' : 'advice'),
        basis,
        title:
          observation.confidence === 'possible'
            ? 'This photo names another device than the one chosen'
            : 'This photo names a device that is not on record',
        why: `${observation.reason} ${because(pack, basis)}`,
        mend:
          observation.confidence === 'possible'
            ? 'Choose the device that took it.'
            : value === 'school_or_pre_approved'
              ? 'Have it put on record, and approved if it is your own, or take the photo again with one that is.'
              : `If it is the ${school}’s, have it put on record. Otherwise take the photo again with one that is.`,
      }),
    )
}
