import { describe, expect, it } from 'vitest'
import { closestMatches, exactPeople, MOST_PEOPLE, packPostings, peopleBy } from './postings.ts'

describe('packPostings()', () => {
  it('keeps each person once, as close as they are to the form', () => {
    const packed = packPostings([
      { person: 2, how: 'short' },
      { person: 1, how: 'half' },
      { person: 2, how: 'exact' },
    ])
    expect(exactPeople(packed)).toEqual([2])
    expect(peopleBy(packed, 'half')).toEqual([1])
    expect(peopleBy(packed, 'short')).toEqual([])
  })
})

describe('closestMatches()', () => {
  const forenames = packPostings([
    { person: 1, how: 'exact' },
    { person: 2, how: 'exact' },
    { person: 3, how: 'short' },
  ])

  it('gives the people in both lists', () => {
    const surnames = packPostings([{ person: 2, how: 'exact' }])
    expect(closestMatches(forenames, surnames)).toEqual([
      { person: 2, forename: 'exact', surname: 'exact' },
    ])
  })

  it('passes over looser matches where a closer one is there', () => {
    const surnames = packPostings([
      { person: 1, how: 'half' },
      { person: 2, how: 'exact' },
      { person: 3, how: 'exact' },
    ])
    expect(closestMatches(forenames, surnames).map(({ person }) => person)).toEqual([2])
  })

  it('gives all who match equally, but never a crowd', () => {
    const crowd = packPostings(
      Array.from({ length: 500 }, (_, person) => ({ person, how: 'exact' as const })),
    )
    expect(closestMatches(crowd, crowd)).toHaveLength(MOST_PEOPLE)
    expect(exactPeople(crowd)).toHaveLength(MOST_PEOPLE)
  })
})
