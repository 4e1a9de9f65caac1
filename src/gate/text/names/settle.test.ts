import { describe, expect, it } from 'vitest'
import { inPlace, settle, wholeNames } from './settle.ts'
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

describe('wholeNames()', () => {
  it('tells where a whole name stands, also in part', () => {
    const named = wholeNames([sighting({ start: 4, end: 9 })])
    expect([named(0, 4), named(3, 5), named(5, 6), named(8, 20), named(9, 12)]).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
  })

  it('knows of none in a mere possibility, and in a surname that a first name may stand in', () => {
    const possible = sighting({ sort: 'part', confidence: 'possible' })
    const surname = sighting({ end: 9, surname: true })
    expect(wholeNames([possible])(0, 5)).toBe(false)
    expect(wholeNames([surname])(0, 9)).toBe(false)
    expect(wholeNames([])(0, 5)).toBe(false)
  })
})

describe('inPlace()', () => {
  it('puts names and halves of names in order of place', () => {
    const first = sighting({ sort: 'first', start: 0, end: 3 })
    const last = sighting({ sort: 'surname', start: 20, end: 25 })
    const whole = sighting({ start: 8, end: 15 })
    expect(inPlace([whole], [last, first])).toEqual([first, whole, last])
    expect(inPlace([whole], [])).toEqual([whole])
  })
})
