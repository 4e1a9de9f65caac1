import type { Observation } from '../../gate/types.ts'
import { clauseOn } from '../controls/clauses-for.ts'
import type { Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { asSureAs, findingAt, quoted } from './finding.ts'

/** Words that the school has marked confidential: barred where a clause bars them, else for a person. */
export function judgeConfidentialTerms(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  const clause = clauseOn(context.pack, ['confidential'])
  const basis = clause ?? { kind: 'silent' as const, parameter: 'pre_post_gate' }
  return observations
    .filter((observation) => observation.kind === 'confidential_term')
    .map((observation) =>
      findingAt(observation, {
        control: 'official-post-checklist',
        severity: asSureAs(observation, clause ? 'block' : 'review'),
        basis,
        title: `Your ${context.pack.terms.school} has marked ${quoted(observation)} as confidential`,
        why: `${observation.reason} ${because(context.pack, basis)}`,
        mend: 'Leave it out.',
      }),
    )
}
