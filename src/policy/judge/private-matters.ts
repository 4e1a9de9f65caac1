import type { Observation } from '../../gate/types.ts'
import { clauseOn } from '../controls/clauses-for.ts'
import type { Basis, Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { asSureAs, findingAt, quoted } from './finding.ts'

/** Health, needs, family and discipline are nobody's to publish, whatever a policy says. */
const FLOOR: Basis = { kind: 'floor', parameter: 'pupil_identifiability' }

/** Something private that a post may tell about a child: a person looks, under every policy. */
export function judgePrivateMatters(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  const { pack } = context
  const basis = clauseOn(pack, ['data_protection', 'confidential', 'child_safety']) ?? FLOOR
  return observations
    .filter((observation) => observation.kind === 'disclosure')
    .map((observation) =>
      findingAt(observation, {
        control: 'official-post-checklist',
        severity: asSureAs(observation, 'review'),
        basis,
        title: `${quoted(observation)} may tell something private about a ${pack.terms.learner}`,
        why: `${observation.reason} ${because(pack, basis)}`,
        mend: 'Leave it out unless the family wants it told.',
      }),
    )
}
