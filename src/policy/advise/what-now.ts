import { resolveParameter } from '../parameters/resolve.ts'
import type { AnswerKind } from './decide.ts'
import type { Facts } from './facts.ts'
import type { FreedomCode } from './freedoms.ts'
import type { Asked } from './ruling.ts'
import type { Situation, StepText } from './situation.ts'

/** Something to do now. */
export interface Step {
  readonly says: string
  /** A page of the product on which it is done. */
  readonly go?: StepText['go']
}

/** The freedoms that the rules meet on these facts. */
export function freedomsOf({ freedoms = [] }: Situation, facts: Facts): readonly FreedomCode[] {
  return freedoms.flatMap((one) => {
    if (typeof one === 'string') return one
    return one.when(facts) ? one.code : []
  })
}

const IN_DANGER =
  'If a child is in danger now, ring 999. Then tell the {dsl}, and write down the time.'
const NO_COPIES =
  'If it may show a nude or sexual picture of somebody under 18, real or made: do not look again, copy, print, send or save it, and ask nobody to show it. Tell the {dsl} in words, now.'

/** What comes before everything else, because a child may be at risk. */
export function urgentOf({ urgent }: Situation, { danger, sexual }: Facts): readonly string[] {
  if (urgent === 'images' && sexual !== 'no') return [NO_COPIES]
  if (urgent === 'child' && danger === 'yes') {
    return ['Ring 999 now. Then tell the {dsl}, and write down the time.']
  }
  return urgent === 'child' && danger !== 'no' ? [IN_DANGER] : []
}

const ASK: Step = {
  says: 'Your policy leaves it open. Ask, and the answer helps everybody here.',
  go: 'ask',
}

/** What to do now; where the policy leaves it open, to ask. */
export function stepsOf(situation: Situation, kind: AnswerKind, asked: Asked): readonly Step[] {
  const { pack, overrides, facts } = asked
  const isStated = (key: string) => {
    const { stated, basis } = resolveParameter(pack, key, overrides)
    return stated !== null || basis.kind === 'school'
  }
  const steps = situation.steps
    .filter(({ when, where }) => (!when || when(facts)) && (!where || isStated(where)))
    .map(({ says, go }): Step => (go ? { says, go } : { says }))
  return kind === 'silent' && !situation.asks ? [...steps, ASK] : steps
}
