import { describe, expect, it } from 'vitest'
import { formsNear } from './find-forms.ts'
import { buildNameTable, formIn } from './name-table.ts'
import { idOf, initialsOf, middleNamesOf, peopleBy, stands } from './people.ts'

const table = buildNameTable([
  { id: 'a', forename: 'Tabitha', surname: 'Penhallow', middleNames: 'Wren Ann' },
  { id: 'b', forename: 'Tobias', preferredForename: 'Tabitha', surname: 'Ormerod' },
  { id: 'c', forename: 'Mononym', surname: '' },
])

describe('buildNameTable()', () => {
  it('finds people by forename, preferred name and surname', () => {
    expect(peopleBy(table, 'givens', formIn(table, 'tabitha'), 'exact')).toEqual([0, 1])
    expect(peopleBy(table, 'surnames', formIn(table, 'ormerod'), 'exact')).toEqual([1])
  })

  it('keeps ids, initials and middle names', () => {
    expect(idOf(table, 0)).toBe('a')
    expect(initialsOf(table, 0, 'givens')).toBe('t')
    expect(middleNamesOf(table, 0)).toEqual(['wren', 'ann'])
    expect(initialsOf(table, 1, 'givens')).toBe('tt')
    expect(initialsOf(table, 1, 'surnames')).toBe('o')
  })

  it('bears a learner without a surname', () => {
    expect(idOf(table, 2)).toBe('c')
    expect(initialsOf(table, 2, 'surnames')).toBe('')
  })

  it('has nobody for a form that is not there', () => {
    expect(formIn(table, 'nobody')).toBe(-1)
    for (const form of [-1, 99_999]) {
      expect(stands(table, 'givens', form)).toBe(false)
      expect(peopleBy(table, 'surnames', form, 'exact')).toEqual([])
    }
  })

  it('gives a person once, as close as they are to the form', () => {
    const both = buildNameTable([
      { id: 'a', forename: 'Elizabeth', preferredForename: 'Betsan', surname: 'Lee' },
      { id: 'b', forename: 'Elizabeth', preferredForename: 'Lizzie', surname: 'Lee' },
    ])
    const form = formIn(both, 'lizzie')
    expect(peopleBy(both, 'givens', form, 'exact')).toEqual([1])
    expect(peopleBy(both, 'givens', form, 'short')).toEqual([0])
  })

  it('looks for slips only in names that somebody bears', () => {
    expect(formsNear(table, 'penhalow')).toEqual([formIn(table, 'penhallow')])
    expect(formIn(table, 'toby')).toBeGreaterThanOrEqual(0)
    expect(formsNear(table, 'tobyy')).toEqual([])
  })
})
