import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CALENDAR_VIEWS, spanOf } from './span.ts'

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyView = fc.constantFrom(...CALENDAR_VIEWS)

describe('the days of a view', () => {
  it('hold the day that was asked for, each once and in order', () => {
    fc.assert(
      fc.property(anyView, anyDay, (view, on) => {
        const { first, last, shown } = spanOf(view, on)
        expect(shown).toContain(on)
        expect(shown).toEqual([...new Set(shown)].sort())
        expect(first <= on && on <= last).toBe(true)
      }),
    )
  })

  it('meet those before and after without a gap', () => {
    fc.assert(
      fc.property(anyView, anyDay, (view, on) => {
        const { first, before, after } = spanOf(view, on)
        expect(spanOf(view, after).before).toBe(first)
        expect(spanOf(view, before).after).toBe(first)
      }),
    )
  })

  it('are whole weeks from Monday for a month', () => {
    const { first, last, shown } = spanOf('month', '2026-11-20')
    expect({ first, last }).toEqual({ first: '2026-11-01', last: '2026-11-30' })
    expect([shown[0], shown.at(-1), shown.length]).toEqual(['2026-10-26', '2026-12-06', 42])
  })

  it('are Monday to Sunday for a week, and the month alone for a list', () => {
    expect(spanOf('week', '2026-11-22')).toMatchObject({ first: '2026-11-16', last: '2026-11-22' })
    expect(spanOf('list', '2028-02-10').shown).toHaveLength(29)
  })
})
