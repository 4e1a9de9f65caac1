import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromLondonInput, londonDate, toLondonInput } from './london-time.ts'

describe('londonDate()', () => {
  test.each([
    ['2026-07-01T22:59:59Z', '2026-07-01'],
    ['2026-07-01T23:00:00Z', '2026-07-02'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
  ])('%s is %s in London', (instant, date) => {
    expect(londonDate(new Date(instant))).toBe(date)
  })
})

describe('fromLondonInput()', () => {
  test.each([
    ['2026-07-01T09:00', '2026-07-01T08:00:00.000Z'],
    ['2026-12-01T09:00', '2026-12-01T09:00:00.000Z'],
    ['2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
    [' 2026-12-01 09:00 ', '2026-12-01T09:00:00.000Z'],
  ])('%s means %s', (text, instant) => {
    expect(fromLondonInput(text)?.toISOString()).toBe(instant)
  })

  test.each(['', 'tomorrow', '2026-02-30T10:00', '2026-12-01T25:00', '2026-03-29T01:30'])(
    '%j is not a time in London',
    (text) => {
      expect(fromLondonInput(text)).toBeUndefined()
    },
  )

  test('undoes toLondonInput() to the minute, but for the hour that comes twice', () => {
    const minutes = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(minutes, (date) => {
        const text = toLondonInput(date)
        const back = fromLondonInput(text)
        expect(back && toLondonInput(back)).toBe(text)
      }),
    )
  })
})
