import { describe, expect, it } from 'vitest'
import { draft, LEARNERS, learner, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../../index.ts'

const own = [
  learner('w1', 'Ada', 'Wright'),
  learner('w2', 'Bea', 'Wright'),
  learner('y1', 'Ada', 'Young'),
  learner('y2', 'Bea', 'Young'),
]
const index = buildGateIndex(register({ learners: [...LEARNERS, ...own] }))
const asked = (text: string) =>
  inspect(draft(text), index)
    .filter(({ kind, confidence }) => kind === 'learner_name_possible' && confidence !== 'possible')
    .map(({ learners, text: words }) => `${learners.join('+')} ${words}`)

describe('brothers and sisters by their surname', () => {
  it.each([
    ['The Penhallow twins did it again', ['tabitha+tobias Penhallow twins']],
    ['The Penhallow sisters in Year 7', ['tabitha+tobias Penhallow sisters']],
    ['THE PENHALLOW SIBLINGS', ['tabitha+tobias PENHALLOW SIBLINGS']],
  ])('are asked about: %j', (text, words) => {
    expect(asked(text)).toEqual(words)
  })

  it.each([
    'The Ogunleye twins',
    'We read about the Wright brothers',
    'Young sisters came along',
    'Penhallow. Twins came along',
    'the young brothers',
  ])('are not seen in %j', (text) => {
    expect(asked(text)).toEqual([])
  })
})
