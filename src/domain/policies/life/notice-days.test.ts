import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PACKS, packNamed } from '../../../../test/support/policy.ts'
import { earliestEffect, noticeDays } from './notice-days.ts'

const now = { pack: packNamed('maesteg'), overrides: {} }

describe('noticeDays()', () => {
  it.each(PACKS.map((pack) => [pack.id, pack] as const))(
    '%s gives at least the floor',
    (_, pack) => {
      expect(noticeDays(pack)).toBe(30)
    },
  )

  it('is longer where a school has set so', () => {
    expect(noticeDays(now.pack, { change_notice_days: 60 })).toBe(60)
    expect(noticeDays(now.pack, { change_notice_days: 3 })).toBe(30)
  })
})

describe('earliestEffect()', () => {
  it.each([
    ['2026-11-20', '2026-12-20'],
    // Over the end of a leap year's February, and over both changes of the clock.
    ['2028-01-31', '2028-03-01'],
    ['2027-01-31', '2027-03-02'],
    ['2026-03-15', '2026-04-14'],
    ['2026-10-10', '2026-11-09'],
    // Holidays count: notice is in days, not in days of school.
    ['2026-12-18', '2027-01-17'],
  ])('of a notice on %s is %s', (givenOn, earliest) => {
    expect(earliestEffect(givenOn, now, now.pack)).toBe(earliest)
  })

  it('takes the longer of the two policies’ periods', () => {
    const setting = now.pack.parameters.change_notice_days
    if (!setting) throw new Error('The policy says nothing of notice.')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
        const answer = { ...setting, status: 'stated' as const, value: days, alsoReads: [] }
        const parameters = { ...now.pack.parameters, change_notice_days: answer }
        const next = { ...now.pack, parameters }
        const earliest = earliestEffect('2026-11-20', now, next)
        const passed = (Date.parse(earliest) - Date.parse('2026-11-20')) / 86_400_000
        expect(passed).toBe(Math.max(days, 30))
      }),
    )
  })
})
