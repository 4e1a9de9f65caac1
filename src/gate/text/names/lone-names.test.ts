import { describe, expect, it } from 'vitest'
import { draft, learner, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../../index.ts'

const learners = [
  learner('seren', 'Seren', 'Cuthbertson', { yearGroup: 'Year 9', className: '9A' }),
  learner('non', 'Non', 'Prys', { yearGroup: 'Year 8' }),
  learner('iris', 'Íris', 'Teles', { yearGroup: 'Year 9' }),
  learner('may', 'May', 'Quilligan', { yearGroup: 'Year 4' }),
]
const index = buildGateIndex(register({ learners }))
const asked = (text: string) =>
  inspect(draft(text), index)
    .filter(({ kind, confidence }) => kind === 'learner_in_context' && confidence === 'likely')
    .map(({ learners: ids }) => ids.join('+'))

describe('a first name that is a word, with a class', () => {
  it.each([
    ['Da iawn Seren – 9A – am ennill y wobr!', 'seren'],
    ['Seren – 9A – won the prize', 'seren'],
    ['Seren - Year 9 - won the prize', 'seren'],
    ['Well done to Non – Year 8 – for the poem', 'non'],
    ['Íris – Year 9 – won', 'iris'],
  ])('is asked about: %j', (text, expected) => {
    expect(asked(text)).toEqual([expected])
  })

  it.each([
    'The trip is on 4 May for Year 4',
    'Year 4 go to the farm on 4th May',
    'Year 4: from May 2026',
    'Non-uniform day for Year 8',
  ])('is a word in %j', (text) => {
    expect(asked(text)).toEqual([])
  })
})
