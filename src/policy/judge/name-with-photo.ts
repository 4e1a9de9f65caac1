import type { Observation, ObservationKind } from '../../gate/types.ts'
import type { Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { findingAt, quoted } from './finding.ts'
import { identifiabilityRules } from './identifiability.ts'

/** Full names and names in context hold a post up by themselves already. */
const FIRST_NAMES: ReadonlySet<ObservationKind> = new Set(['learner_name_possible'])

/**
 * A first name alone is anybody's; beside a photo of a learner who bears it, it tells who that is.
 * Such a name is for a person to look at under every policy.
 */
export function judgeNameWithPhoto(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  const { pack } = context
  const pictured = new Set(
    observations
      .filter((observation) => observation.kind === 'photo_pictures_learner')
      .flatMap((observation) => observation.learners),
  )
  const [rule] = identifiabilityRules(context)
  if (pictured.size === 0 || !rule) return []
  return observations
    .filter((observation) => FIRST_NAMES.has(observation.kind))
    .filter((observation) => observation.learners.some((learner) => pictured.has(learner)))
    .map((observation) =>
      findingAt(observation, {
        control: 'learner-name-check',
        severity: 'review',
        basis: rule.basis,
        learners: observation.learners.filter((learner) => pictured.has(learner)),
        title: `${quoted(observation)} stands beside a photo of a ${pack.terms.learner} of that name`,
        why: `A name and a face together tell who it is. ${because(pack, rule.basis)}`,
        mend: 'Leave out the name or the photo.',
      }),
    )
}
