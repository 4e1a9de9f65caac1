import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAfter } from '../../calendar.ts'
import { occurrences } from './occurrences.ts'

const FRIDAY = '2026-11-06'

describe('the days on which something is due', () => {
  it.each([
    ['week', ['2026-11-20', '2026-11-27', '2026-12-04']],
    ['fortnight', ['2026-11-20', '2026-12-04']],
    ['month', ['2026-12-04']],
  ] as const)('every %s', (every, days) => {
    expect(occurrences({ every, firstOn: FRIDAY }, '2026-11-16', '2026-12-10')).toEqual(days)
  })

  it('begin with the first one', () => {
    expect(occurrences({ every: 'week', firstOn: FRIDAY }, '2026-10-01', '2026-11-08')).toEqual([
      FRIDAY,
    ])
    expect(occurrences({ every: 'month', firstOn: FRIDAY }, '2026-10-01', '2026-11-08')).toEqual([
      FRIDAY,
    ])
  })

  it('leave out a month without a fifth Friday', () => {
    const fifth = { every: 'month', firstOn: '2027-01-29' } as const
    expect(occurrences(fifth, '2027-01-01', '2027-05-31')).toEqual(['2027-01-29', '2027-04-30'])
  })

  it('fall on one weekday, in order, and are the same however the span is cut', () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map((days) => daysAfter('2024-01-01', days))
    const every = fc.constantFrom('week' as const, 'fortnight' as const, 'month' as const)
    fc.assert(
      fc.property(every, day, day, fc.nat(90), fc.nat(90), (rhythm, firstOn, from, one, other) => {
        const due = { every: rhythm, firstOn }
        const cut = daysAfter(from, one)
        const last = daysAfter(cut, other + 1)
        const whole = occurrences(due, from, last)
        const parts = [...occurrences(due, from, cut), ...occurrences(due, daysAfter(cut, 1), last)]
        expect(parts).toEqual(whole)
        expect(whole).toEqual([...new Set(whole)].sort())
        const weekday = (on: string) => new Date(`${on}T12:00:00Z`).getUTCDay()
        for (const on of whole) expect(weekday(on)).toBe(weekday(firstOn))
      }),
    )
  })
})
