import type { AnswerKind } from '../../../policy/advise/index.ts'
import type { IconName } from '../../components/icon.tsx'
import type { TagColour } from '../../components/tag.tsx'

interface Look {
  readonly tone: 'clear' | 'review' | 'block' | 'advice'
  readonly icon: IconName
  readonly colour: TagColour
  readonly word: string
}

/** How each kind of answer is told: in a word, and beside it in a colour and a shape. */
export const VERDICT_LOOKS: Readonly<Record<AnswerKind, Look>> = {
  may: { tone: 'clear', icon: 'check', colour: 'green', word: 'You may' },
  may_if: { tone: 'review', icon: 'flag', colour: 'yellow', word: 'You may, if …' },
  may_not: { tone: 'block', icon: 'stop', colour: 'red', word: 'You may not' },
  silent: { tone: 'advice', icon: 'comment', colour: 'grey', word: 'Your policy does not say' },
}

/** The look of an answer on what one should do rather than on whether one may. */
export const TO_DO_LOOK: Look = {
  tone: 'advice',
  icon: 'arrow',
  colour: 'turquoise',
  word: 'What to do',
}
