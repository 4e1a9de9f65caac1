import type { Observation } from '../../gate/types.ts'
import { clauseOn } from '../controls/clauses-for.ts'
import type { Basis, Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { asSureAs, findingAt, quoted } from './finding.ts'

const CONTROL = 'wording-check'

/** Where a policy does not speak of it: what every author is asked to check. */
const FLOOR: Basis = { kind: 'floor', parameter: 'pre_post_gate' }

function abuse(observation: Observation, context: JudgeContext): Finding {
  const clause = clauseOn(context.pack, ['bullying', 'discrimination', 'explicit'])
  const basis = clause ?? FLOOR
  return findingAt(observation, {
    control: CONTROL,
    severity: asSureAs(observation, clause ? 'block' : 'review'),
    basis,
    title: `${quoted(observation)} may hurt or offend`,
    why: `${observation.reason} ${because(context.pack, basis)}`,
    mend: 'Find another word.',
  })
}

function tone(observation: Observation, context: JudgeContext): Finding {
  const basis = clauseOn(context.pack, ['audience_tone']) ?? {
    kind: 'silent',
    parameter: 'post_tone',
  }
  return findingAt(observation, {
    control: CONTROL,
    severity: 'advice',
    basis,
    title: `${quoted(observation)} may not sound as you mean it`,
    why: `${observation.reason} ${because(context.pack, basis)}`,
    mend: 'Read it as a parent would.',
  })
}

/** Words that hurt, in the author's own draft; tone is advice only. */
export function judgeWording(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  return observations.flatMap((observation) => {
    if (observation.kind === 'abusive_word') return [abuse(observation, context)]
    if (observation.kind === 'tone') return [tone(observation, context)]
    return []
  })
}
