import { describe, expect, it } from 'vitest'
import { draft, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../../index.ts'

const index = buildGateIndex(register())

function seen(text: string): string[] {
  return inspect(draft(text), index)
    .filter(({ kind }) => kind === 'date_of_birth')
    .map(({ start, end, confidence, learners }) =>
      [text.slice(start, end), confidence, ...learners].join(' | '),
    )
}

describe('findBirthDates()', () => {
  it.each([
    '04/07/2014',
    '4.7.2014',
    '4-7-14',
    '2014-07-04',
    '4 July 2014',
    '4th Jul 2014',
    'July 4, 2014',
    '04 07 2014',
  ])('knows a learner’s date of birth written as %s', (date) => {
    expect(seen(`Born ${date}.`)).toEqual([`${date} | certain | tabitha`])
    expect(seen(`On ${date}.`)).toEqual([`${date} | likely | tabitha`])
    expect(seen(`Tabitha, ${date}.`)).toEqual([`${date} | certain | tabitha`])
  })

  it('asks about any date beside words of birth', () => {
    expect(seen('DOB: 12 May 2013')).toEqual(['12 May 2013 | likely'])
    expect(seen('ganwyd 12/05/2013')).toEqual(['12/05/2013 | likely'])
  })

  it('knows a birthday without a year where its child is named', () => {
    expect(seen('Happy birthday Tabitha, 4th July!')).toEqual(['4th July | likely | tabitha'])
  })

  it.each([
    'The fair is on 4 July 2026',
    'Born on 12 May 1820, she became a nurse',
    'Happy birthday to our school, 4 July',
    'Results day is 14/08/2025. He was born to run.',
  ])('sees none in %j', (text) => {
    expect(seen(text)).toEqual([])
  })
})
