import { describe, expect, it } from 'vitest'
import { draft, LEARNERS, learner, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../../index.ts'

const twins = ['one', 'two', 'three'].map((id) =>
  learner(id, 'Orla', 'Finnerty', { yearGroup: '4', className: '4B' }),
)
const learners = [
  ...LEARNERS,
  ...twins,
  learner('ola', 'Ola', 'Oyelaran-Whitlock', { yearGroup: '4', className: '4B' }),
  learner('kit', 'Kit', 'Lancaster', { yearGroup: '4', className: '4B' }),
  learner('bea', 'Bea', 'Garside', { yearGroup: '4', className: '4B' }),
]
const adults = [{ id: 'garside', name: 'Mrs Ottoline Garside' }]
const index = buildGateIndex(register({ learners, adults }))

function asked(text: string): string[] {
  return inspect(draft(text), index)
    .filter(({ kind, confidence }) => kind === 'learner_in_context' && confidence === 'likely')
    .map(({ text: words, learners: ids }) => `${words}: ${ids.join()}`)
}

describe('rareSurnames()', () => {
  it.each([
    ['the Oyelaran-Whitlock boy in 4B', 'Oyelaran-Whitlock boy in 4B: ola'],
    [
      'Year 10 and their goalkeeper, young Ormerod',
      'Year 10 and their goalkeeper, young Ormerod: tabitha-two',
    ],
  ])('ask where the class of the learner stands beside: %s', (text, found) => {
    expect(asked(`Well done to ${text}.`)).toEqual([found])
  })

  it.each([
    ['another class', 'Well done to the Oyelaran-Whitlock boy in 5C.'],
    ['no class', 'Well done to the Oyelaran-Whitlock boy.'],
    ['a surname of many', 'Well done to Finnerty of 4B.'],
    ['a place', 'Class 4B went to Lancaster on Monday.'],
    ['a colleague', 'Garside and 4B won the cup.'],
    ['another sentence', 'A fine day for 4B. We met at Oyelaran-Whitlock once more.'],
    ['a lesson', 'Year 10 read about Ormerod today.'],
  ])('mean nobody: %s', (_what, text) => {
    expect(asked(text)).toEqual([])
  })
})
