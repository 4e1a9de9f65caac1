import { describe, expect, it } from 'vitest'
import { draft, learner, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../../index.ts'

const learners = [
  learner('onur', 'Onur', 'Demirci'),
  learner('aoife', 'Aoife', 'Olatunji'),
  learner('meiling', 'Meiling', 'Tsang'),
  learner('isabeau', 'Isabeau', 'Tsang'),
  learner('andrew', 'Andrew', 'Tsang'),
  learner('kofi', 'Kofi', 'Diallo'),
  learner('ruairi', 'Ruairí', "O'Callaghan"),
  learner('mattie', 'Mattie', 'Mitchell'),
]
const index = buildGateIndex(register({ learners }))
const seen = (text: string) =>
  inspect(draft(text), index)
    .filter(({ kind }) => kind.startsWith('learner'))
    .map(({ confidence, learners: ids, text: words }) => `${confidence} ${ids} ${words}`)

describe('a first name torn in two', () => {
  it.each([
    ['1st\nMe iling Tsang', 'likely meiling Me iling Tsang'],
    ['Is abeau Tsang', 'likely isabeau Is abeau Tsang'],
  ])('is put together again before its surname: %j', (text, expected) => {
    expect(seen(text)).toEqual([expected])
  })

  it.each(['Me, Iling and Mrs Tsang', 'Me iling away', 'me iling Tsang', 'An drew Tsang'])(
    'is not made of words: %j',
    (text) => {
      expect(seen(text)).toEqual([])
    },
  )
})

describe('signs at the end of a disguised name', () => {
  it.each([
    ['Onur D3m1rc! won', 'certain onur Onur D3m1rc!'],
    ['Aoif3 Olatunj! won', 'certain aoife Aoif3 Olatunj!'],
    ['By K0f! D14110', 'certain kofi K0f! D14110'],
    ["Ru@1r! O'C@11@gh4n", "certain ruairi Ru@1r! O'C@11@gh4n"],
    ['M@tt13 M1tch3!!', 'certain mattie M@tt13 M1tch3!!'],
    ['M@tt13 M1tch3||!!', 'certain mattie M@tt13 M1tch3||'],
    ['Onur Demirc! won', 'likely onur Onur Demirc!'],
  ])('belong to it: %j', (text, expected) => {
    expect(seen(text)).toEqual([expected])
  })

  it.each([
    ['Well done Kofi Diallo!', 'certain kofi Kofi Diallo'],
    ['Well done K0fi D1allo!!', 'certain kofi K0fi D1allo'],
  ])('end the sentence behind a whole name: %j', (text, expected) => {
    expect(seen(text)).toEqual([expected])
  })
})
