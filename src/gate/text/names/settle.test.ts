import { describe, expect, it } from 'vitest'
import { settle } from './settle.ts'
import type { Sighting } from './sighting.ts'

function sighting(rest: Partial<Sighting>): Sighting {
  const { start = 0, end = 5 } = rest
  return {
    sort: 'full',
    start,
    end,
    claims: [start, end],
    people: [1],
    confidence: 'certain',
    reason: '',
    ...rest,
  }
}

describe('settle()', () => {
  it('counts a name once, however often it was read', () => {
    expect(settle([sighting({}), sighting({})])).toHaveLength(1)
  })

  it('keeps the surer of two', () => {
    const sure = sighting({ end: 5 })
    expect(settle([sighting({ sort: 'part', end: 9, confidence: 'likely' }), sure])).toEqual([sure])
  })

  it('drops a first name that stands in a whole one', () => {
    const whole = sighting({ end: 12 })
    expect(settle([whole, sighting({ sort: 'first', confidence: 'possible' })])).toEqual([whole])
  })

  it('keeps a first name beside a mere possibility, for a class may yet tell who is meant', () => {
    const possible = sighting({ sort: 'part', end: 9, confidence: 'possible' })
    const first = sighting({ sort: 'first', end: 9, confidence: 'possible', people: [2] })
    expect(settle([possible, first])).toHaveLength(2)
  })

  it('keeps two learners who share a surname in one phrase', () => {
    const sibling = sighting({ start: 0, end: 20, claims: [0, 6], people: [1] })
    const other = sighting({ start: 11, end: 20, claims: [11, 14], people: [2] })
    expect(settle([other, sibling])).toEqual([sibling, other])
  })

  it('joins the people whom the same words may mean', () => {
    const [both] = settle([sighting({ people: [1, 2] }), sighting({ people: [2, 3] })])
    expect(both?.people).toEqual([1, 2, 3])
  })
})
