import type { Observation, ObservationKind } from '../../gate/types.ts'
import type { ChecklistCode } from '../checklist/items.ts'
import { clauseOn } from '../controls/clauses-for.ts'
import type { Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { asSureAs, findingAt, quoted } from './finding.ts'

interface Concern {
  readonly topic: ChecklistCode
  readonly sounds: string
  readonly mend: string
}

const CONCERNS: Partial<Record<ObservationKind, Concern>> = {
  personal_opinion: {
    topic: 'personal_opinion',
    sounds: 'sounds like an opinion of your own',
    mend: 'Say what happened, or say it in the school’s name.',
  },
  promise: {
    topic: 'commitments',
    sounds: 'sounds like a promise in the school’s name',
    mend: 'Check that you may promise this, or say it less firmly.',
  },
}

/**
 * Opinions and promises. Only a person can tell; where the policy forbids them one is
 * asked to, elsewhere it is a word of advice.
 */
export function judgeOpinionsAndPromises(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  return observations.flatMap((observation) => {
    const concern = CONCERNS[observation.kind]
    if (!concern) return []
    const clause = clauseOn(context.pack, [concern.topic])
    const basis = clause ?? { kind: 'silent' as const, parameter: 'pre_post_gate' }
    return [
      findingAt(observation, {
        control: 'opinion-and-promise-check',
        severity: asSureAs(observation, clause ? 'review' : 'advice'),
        basis,
        title: `${quoted(observation)} ${concern.sounds}`,
        why: `${observation.reason} ${because(context.pack, basis)}`,
        mend: concern.mend,
      }),
    ]
  })
}
