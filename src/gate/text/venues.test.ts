import { describe, expect, it } from 'vitest'
import { findVenues } from './venues.ts'

describe('findVenues()', () => {
  it('finds hashtags, handles, addresses, links and mark-up in order', () => {
    const text = '#a_b <br/> @c.d e@f.example https://g.example/h'
    expect(findVenues(text).map(({ start, end, sort }) => [sort, text.slice(start, end)])).toEqual([
      ['hashtag', '#a_b'],
      ['markup', '<br/>'],
      ['handle', '@c.d'],
      ['address', 'e@f.example'],
      ['link', 'https://g.example/h'],
    ])
  })

  it('does not take an arrow or a heart for mark-up', () => {
    expect(findVenues('we <3 maths < art')).toEqual([])
  })

  it('never lets two stretches overlap', () => {
    const venues = findVenues('https://a.example/#b@c #d@e@f')
    for (const [at, venue] of venues.entries()) {
      expect(venue.start).toBeGreaterThanOrEqual(venues[at - 1]?.end ?? 0)
    }
  })
})
