import { describe, expect, it } from 'vitest'
import { draft, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../../index.ts'

const index = buildGateIndex(register())

function seen(text: string): string[] {
  return inspect(draft(text), index)
    .filter(({ kind }) => kind === 'age_and_name')
    .map(({ start, end, confidence, learners }) =>
      [text.slice(start, end), confidence, ...learners].join(' | '),
    )
}

describe('findAges()', () => {
  it.each([
    ['Kizzy Loveridge, aged 9', 'aged 9 | certain | kizzy'],
    ['Kizzy, age 9, ran', 'age 9 | likely | kizzy'],
    ['Nine-year-old Kizzy ran', 'Nine-year-old | likely | kizzy'],
    ['Kizzy (9) ran', '(9) | likely | kizzy'],
    ['Kizzy is 9 years old', '9 years old | likely | kizzy'],
    ['Kizzy, 9, ran', ', 9 | likely | kizzy'],
    ['Kizzy is 9!', ' is 9 | likely | kizzy'],
    ['9yo Kizzy ran', '9yo | likely | kizzy'],
    ['Kizzy (lovely), nine y/o', 'nine y/o | likely | kizzy'],
    ['Kizzy turned ten', 'turned ten | likely | kizzy'],
  ])('sees the age in %j', (text, expected) => {
    expect(seen(text)).toEqual([expected])
  })

  it.each([
    'Children aged 9 may join',
    'Kizzy won. Children aged 9 may join',
    'Kizzy came. The winner, 9, ran',
    'Kizzy scored 9 and ran 10 miles',
    'Our 100 year old school',
    'Kizzy, 10.00, room 2',
  ])('sees none in %j', (text) => {
    expect(seen(text)).toEqual([])
  })
})
