import type { Observation } from '../../gate/types.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Basis, Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { findingAt } from './finding.ts'
import { identifiabilityRules } from './identifiability.ts'

const CONTROL = 'identifiability-declaration'

function groundsFor(context: JudgeContext): Basis {
  const { basis } = resolveParameter(context.pack, 'pupil_identifiability', context.overrides)
  return basis.kind === 'silent' ? { kind: 'floor', parameter: basis.parameter } : basis
}

function undeclared(observation: Observation, context: JudgeContext): readonly Finding[] {
  const basis = groundsFor(context)
  const word = context.pack.terms.learner
  return [
    findingAt(observation, {
      control: CONTROL,
      severity: 'review',
      basis,
      title: 'Nobody has said who is in this photo',
      why: because(context.pack, basis),
      mend: `Tag every ${word} who can be recognised, or say that nobody can be.`,
    }),
  ]
}

function contradictory(observation: Observation, context: JudgeContext): readonly Finding[] {
  const basis = groundsFor(context)
  return [
    findingAt(observation, {
      control: CONTROL,
      severity: 'review',
      basis,
      title: 'What was said of this photo does not fit together',
      why: `${observation.reason} ${because(context.pack, basis)}`,
      mend: 'Either somebody in it can be recognised and is tagged, or nobody can be.',
    }),
  ]
}

/** On a pupils' site nobody may be identifiable even with consent; only a person sees whether a tagged face is. */
function onPupilSite(observation: Observation, context: JudgeContext): readonly Finding[] {
  const { value } = resolveParameter(context.pack, 'pupil_identifiability', context.overrides)
  if (value !== 'never_on_pupil_sites') return []
  return identifiabilityRules(context)
    .filter((rule) => rule.severity === 'block')
    .map((rule) =>
      findingAt(observation, {
        control: CONTROL,
        severity: 'review',
        basis: rule.basis,
        channels: rule.channels,
        title: `A ${context.pack.terms.learner} is tagged in a photo for a pupils’ site`,
        why: because(context.pack, rule.basis),
        mend: 'Blur or crop the photo so that nobody can be recognised, or leave out the pupils’ site.',
      }),
    )
}

/** Every photo says who can be recognised in it, and what was said holds together. */
export function judgePhotoDeclarations(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  return observations.flatMap((observation) => {
    switch (observation.kind) {
      case 'photo_undeclared':
        return undeclared(observation, context)
      case 'photo_contradictory':
        return contradictory(observation, context)
      case 'photo_pictures_learner':
        return onPupilSite(observation, context)
      default:
        return []
    }
  })
}
