import { describe, expect, it } from 'vitest'
import { draft, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../../index.ts'

const index = buildGateIndex(register())

function seen(text: string): string[] {
  return inspect(draft(text), index)
    .filter(({ kind }) => kind === 'disclosure')
    .map(({ text: words, confidence, learners }) => [words, confidence, ...learners].join(' | '))
}

describe('findDisclosures()', () => {
  it.each([
    ['Kizzy has asthma', 'asthma | likely | kizzy'],
    ['Kizzy Loveridge was excluded', 'excluded | likely | kizzy'],
    ['Idris, who is in foster care, sang', 'in foster care | likely | idris'],
    ['Idris has SEND needs', 'SEND | likely | idris'],
    ['A pupil in Year 9 was diagnosed last week', 'diagnosed | possible'],
    ['He has an EHCP', 'EHCP | possible'],
  ])('sees it in %j', (text, expected) => {
    expect(seen(text)).toContain(expected)
  })

  it.each([
    'Autism Acceptance Week starts on Monday',
    'Please send Idris the form',
    'Nuts are not allowed, as some children have allergies',
    'Our SEND coffee morning is on Friday',
    'Idris won. Our young carer group met.',
    'Idris can add and subtract',
  ])('sees none in %j', (text) => {
    expect(seen(text)).toEqual([])
  })
})
