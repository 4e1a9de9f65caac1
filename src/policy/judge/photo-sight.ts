import type { Observation } from '../../gate/types.ts'
import type { Severity } from '../../vocabulary/verdicts.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Basis, Finding, Terms } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { findingAt } from './finding.ts'
import { identifiabilityRules } from './identifiability.ts'

/** What is said of one kind of thing that was seen in a picture. */
interface Say {
  readonly control: string
  readonly title: (terms: Terms) => string
  readonly mend: (terms: Terms) => string
}

const SAYS: Partial<Record<Observation['kind'], Say>> = {
  photo_more_faces: {
    control: 'identifiability-declaration',
    title: ({ learners }) => `There are more faces in this photo than ${learners} tagged`,
    mend: ({ learner }) =>
      `Tag every ${learner} who can be recognised, or blur the others. Adults who agreed may stay.`,
  },
  photo_faces_denied: {
    control: 'identifiability-declaration',
    title: () => 'Faces can be seen in a photo in which nobody is said to be identifiable',
    mend: ({ learner }) => `Tag the ${learner}, blur the face, or choose another photo.`,
  },
  photo_writing_unread: {
    control: 'learner-name-check',
    title: () => 'There is writing in this photo that could not be read',
    mend: () =>
      'Look at it closely: blur or crop away names, certificates and work with a name on it.',
  },
}

/** A name and a face together are never the default: a stranger could put one to the other. */
function faceAndName(observation: Observation, context: JudgeContext): readonly Finding[] {
  const { pack } = context
  return identifiabilityRules(context).map((rule) =>
    findingAt(observation, {
      control: 'learner-name-check',
      basis: rule.basis,
      channels: rule.channels,
      severity: severityOf(observation, rule.severity),
      title: `This post names a ${pack.terms.learner} and shows a face`,
      why: `${observation.reason} With both, a stranger can put a name to a child. ${because(pack, rule.basis)}`,
      mend: 'Show the photo without the name, or tell the story without the photo.',
    }),
  )
}

/** The policy forbids it for somebody who is known to be shown; a mere face may be somebody else’s. */
function severityOf(observation: Observation, severity: Severity): Severity {
  return observation.confidence === 'certain' ? severity : 'review'
}

function notSeen(observation: Observation): Finding {
  return findingAt(observation, {
    control: 'post-approval',
    severity: 'review',
    basis: { kind: 'floor', parameter: 'check_failed' },
    title: 'This photo has not been looked through',
    why: `${observation.reason} Faces and writing in it are not known.`,
    mend: 'Wait a moment and check again. If it stays so, remove the photo and add it once more, or a person has to look with care.',
  })
}

/** What was seen in the pixels of a photo, held against what its author said of it (M17). */
export function judgePhotoSight(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  const { pack, overrides } = context
  const { basis } = resolveParameter(pack, 'pupil_identifiability', overrides)
  const grounds: Basis =
    basis.kind === 'silent' ? { kind: 'floor', parameter: basis.parameter } : basis
  return observations.flatMap((observation) => {
    if (observation.kind === 'photo_not_seen') return [notSeen(observation)]
    if (observation.kind === 'photo_face_and_name') return faceAndName(observation, context)
    const say = SAYS[observation.kind]
    if (!say) return []
    return [
      findingAt(observation, {
        control: say.control,
        severity: 'review',
        basis: grounds,
        title: say.title(pack.terms),
        why: `${observation.reason} ${because(pack, grounds)}`,
        mend: say.mend(pack.terms),
      }),
    ]
  })
}
