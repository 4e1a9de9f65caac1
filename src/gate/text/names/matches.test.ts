import { describe, expect, it } from 'vitest'
import { matchesOf } from './matches.ts'
import { buildNameTable, formIn } from './name-table.ts'
import { MOST_PEOPLE } from './people.ts'

function idsMatched(people: Parameters<typeof buildNameTable>[0], given: string, surname: string) {
  const table = buildNameTable(people)
  return matchesOf(table, formIn(table, given), formIn(table, surname)).map(
    ({ person, ...how }) => `${people[person]?.id} ${how.forename} ${how.surname}`,
  )
}

describe('matchesOf()', () => {
  it('gives those who bear both names, and nobody who bears one', () => {
    const people = [
      { id: 'both', forename: 'Tabitha', surname: 'Penhallow' },
      { id: 'first', forename: 'Tabitha', surname: 'Ormerod' },
      { id: 'last', forename: 'Rhodri', surname: 'Penhallow' },
    ]
    expect(idsMatched(people, 'tabitha', 'penhallow')).toEqual(['both exact exact'])
    expect(idsMatched(people, 'rhodri', 'ormerod')).toEqual([])
  })

  it('passes over looser matches where a closer one is there', () => {
    const people = [
      { id: 'half', forename: 'Emily', surname: 'Hartley-Bowen' },
      { id: 'whole', forename: 'Emily', surname: 'Bowen' },
    ]
    expect(idsMatched(people, 'emily', 'bowen')).toEqual(['whole exact exact'])
    expect(idsMatched(people, 'emily', 'hartley')).toEqual(['half exact half'])
  })

  it('counts the preferred name, a short form and a middle name each for what it is', () => {
    const people = [
      { id: 'a', forename: 'Katarzyna', preferredForename: 'Kat', surname: 'Sikora' },
      { id: 'b', forename: 'Anna', middleNames: 'Wren', surname: 'Sikora' },
    ]
    expect(idsMatched(people, 'kat', 'sikora')).toEqual(['a exact exact'])
    expect(idsMatched(people, 'kasia', 'sikora')).toEqual(['a short exact'])
    expect(idsMatched(people, 'wren', 'sikora')).toEqual(['b middle exact'])
  })

  it('gives all who match equally in the order of the register, but never a crowd', () => {
    const crowd = Array.from({ length: 500 }, (_, at) => ({
      id: String(at),
      forename: at % 2 === 0 ? 'Mei-Ling' : 'Meiling',
      surname: 'Tsang',
    }))
    const found = idsMatched(crowd, 'meiling', 'tsang').map((line) => Number(line.split(' ')[0]))
    expect(found).toEqual(Array.from({ length: MOST_PEOPLE }, (_, at) => at))
  })
})
