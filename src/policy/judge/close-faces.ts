import type { Observation } from '../../gate/types.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { findingAt } from './finding.ts'

/**
 * Faces of learners, close up and turned to the camera. A school that refuses them has the post stopped;
 * everywhere else the author is told of it beforehand. Whose face it is nobody asks a machine, so a
 * photo in which only adults are near says so by declaring that no learner can be identified, and a
 * person looks.
 */
export function judgeCloseFaces(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  const { pack, overrides } = context
  const { learner } = pack.terms
  const { value, basis } = resolveParameter(pack, 'face_on_pictures', overrides)
  const refused = value === 'refused'
  return observations
    .filter((observation) => observation.kind === 'photo_face_close')
    .map((observation) =>
      findingAt(observation, {
        control: 'close-face-check',
        severity: refused ? 'block' : 'advice',
        basis,
        title: refused
          ? `No photo here shows a ${learner}’s face close up`
          : 'A face in this photo is close up and turned to the camera',
        why: `${observation.reason} Anyone can copy such a picture and misuse it. ${because(pack, basis)}`,
        mend: `Choose one from further away, from behind or in profile; crop it; or blur the face. Where only adults are near, say beside the photo that no ${learner} can be identified.`,
      }),
    )
}
