import { describe, expect, it } from 'vitest'
import { buildNameTable, forenamePostings, surnamePostings } from './name-table.ts'
import { exactPeople } from './postings.ts'

const table = buildNameTable([
  { id: 'a', forename: 'Tabitha', surname: 'Penhallow', middleNames: 'Wren Ann' },
  { id: 'b', forename: 'Tobias', preferredForename: 'Tabitha', surname: 'Ormerod' },
  { id: 'c', forename: 'Mononym', surname: '' },
])

describe('buildNameTable()', () => {
  it('finds people by forename, preferred name and surname', () => {
    const tabitha = table.forms.get('tabitha') ?? -1
    expect(exactPeople(forenamePostings(table, tabitha))).toEqual([0, 1])
    expect(exactPeople(surnamePostings(table, table.forms.get('ormerod') ?? -1))).toEqual([1])
  })

  it('keeps initials and middle names', () => {
    expect(table.people[0]).toMatchObject({ initials: 't', middle: ['wren', 'ann'] })
    expect(table.people[1]).toMatchObject({ initials: 'tt', surnameInitials: 'o' })
  })

  it('bears a learner without a surname', () => {
    expect(table.people[2]).toMatchObject({ id: 'c', surname: -1, surnameInitials: '' })
  })

  it('has nobody for a form that is not there', () => {
    expect(forenamePostings(table, -1)).toHaveLength(0)
    expect(surnamePostings(table, 99_999)).toHaveLength(0)
  })

  it('looks for slips only in names that somebody bears', () => {
    const near = new Set(table.near.words.filter((word) => word !== ''))
    expect(near.has('penhallow')).toBe(true)
    expect(near.has('toby')).toBe(false)
  })
})
