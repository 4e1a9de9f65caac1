import type { Observation } from '../../gate/types.ts'
import type { Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { asSureAs, findingAt, quoted } from './finding.ts'
import { identifiabilityRules } from './identifiability.ts'

const CONTROL = 'learner-name-check'

const MEND = 'Leave the name out, or say it in a way that fits more than one person.'

function fullName(observation: Observation, context: JudgeContext): readonly Finding[] {
  const { pack } = context
  const sure = observation.confidence === 'certain'
  return identifiabilityRules(context).map((rule) =>
    findingAt(observation, {
      control: CONTROL,
      ...rule,
      severity: asSureAs(observation, rule.severity),
      title: sure
        ? `${quoted(observation)} is the full name of a ${pack.terms.learner}`
        : `${quoted(observation)} looks like the name of a ${pack.terms.learner}`,
      why: `${observation.reason} ${because(pack, rule.basis)}`,
      mend: MEND,
    }),
  )
}

function partialName(observation: Observation, context: JudgeContext): readonly Finding[] {
  const { pack } = context
  const [rule] = identifiabilityRules(context)
  if (!rule) return []
  const likely = observation.confidence !== 'possible'
  return [
    findingAt(observation, {
      control: CONTROL,
      severity: likely ? 'review' : 'advice',
      basis: rule.basis,
      title: likely
        ? `${quoted(observation)} may give a ${pack.terms.learner} away`
        : `${quoted(observation)} is also the first name of a ${pack.terms.learner}`,
      why: `${observation.reason} ${because(pack, rule.basis)}`,
      mend: likely ? MEND : 'Fine as it is, unless it could point to one of your own.',
    }),
  ]
}

/** A learner's number identifies nobody but them and has no place in any post. */
function identifier(observation: Observation, context: JudgeContext): readonly Finding[] {
  const { pack } = context
  const forbidden = identifiabilityRules(context).find((rule) => rule.severity === 'block')
  const basis = forbidden?.basis ?? { kind: 'floor' as const, parameter: 'pupil_identifiability' }
  return [
    findingAt(observation, {
      control: CONTROL,
      severity: asSureAs(observation, 'block'),
      basis,
      title: `${quoted(observation)} looks like a ${pack.terms.learner}’s number`,
      why: `${observation.reason} ${because(pack, basis)}`,
      mend: 'Take the number out.',
    }),
  ]
}

function hiddenCharacters(observation: Observation): readonly Finding[] {
  return [
    findingAt(observation, {
      control: CONTROL,
      severity: asSureAs(observation, 'review'),
      basis: { kind: 'floor', parameter: 'pupil_identifiability' },
      title: 'There are characters here that nobody can see',
      why: `${observation.reason} They can hide a name from the check.`,
      mend: 'Type the words again by hand.',
    }),
  ]
}

/** Names of learners in text, descriptions and file names, under the policy's rule on identifying them. */
export function judgeLearnerNames(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  return observations.flatMap((observation) => {
    switch (observation.kind) {
      case 'learner_full_name':
        return fullName(observation, context)
      case 'learner_name_possible':
      case 'learner_in_context':
        return partialName(observation, context)
      case 'learner_identifier':
        return identifier(observation, context)
      case 'hidden_characters':
        return hiddenCharacters(observation)
      default:
        return []
    }
  })
}
