import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOn } from '../partial-date.ts'
import { comingStop } from './coming-stop.ts'
import type { ChannelBreach, ChannelStanding } from './standing.ts'

const TODAY = '2026-11-20'

const breach = (freezesOn: string | null): ChannelBreach => ({
  rule: 'moderators',
  title: 'Moderators',
  says: 'It needs 2 moderators and has 1.',
  mend: 'Name one more.',
  mendAt: 'staff',
  since: '2026-11-10',
  freezesOn,
  frozen: freezesOn !== null && freezesOn <= TODAY,
  clauses: [],
})

const standing = (...days: readonly (string | null)[]): ChannelStanding => ({
  state: days.length === 0 ? 'good' : 'warned',
  breaches: days.map(breach),
})

const ahead = (days: number) => daysOn(TODAY, days)

describe('comingStop()', () => {
  it.each([
    ['nothing is amiss', standing(), undefined, 'none'],
    ['what is amiss never stops it', standing(null), ahead(90), 'none'],
    ['it stopped yesterday', standing(ahead(-1)), undefined, 'now'],
    ['it stops today', standing(TODAY), undefined, 'now'],
    ['it stops tomorrow', standing(ahead(1)), undefined, ahead(1)],
    ['it stops in a fortnight', standing(ahead(14)), undefined, ahead(14)],
    ['it stops after that', standing(ahead(15)), undefined, 'none'],
    ['the post goes out the day before', standing(ahead(40)), ahead(39), 'none'],
    ['the post goes out on that day', standing(ahead(40)), ahead(40), ahead(40)],
    ['a day that is over was wished for', standing(ahead(5)), ahead(-3), ahead(5)],
    ['of several the soonest counts', standing(ahead(9), null, ahead(2)), undefined, ahead(2)],
  ])('where %s', (_, stands, goesOn, expected) => {
    const found = comingStop(stands, { today: TODAY, goesOn, closesOn: null })
    expect(found ? (found.from ?? 'now') : 'none').toBe(expected)
  })

  it.each([
    ['yesterday', -1, 0, 'none'],
    ['today', 0, 0, ahead(1)],
    ['in a fortnight', 13, 0, ahead(14)],
    ['later, and after the post', 40, 40, 'none'],
    ['later, and before the post', 40, 41, ahead(41)],
  ])('where it closes %s', (_, closes, goes, expected) => {
    const asked = { today: TODAY, goesOn: ahead(goes), closesOn: ahead(closes) }
    const found = comingStop(standing(), asked)
    expect(found ? (found.from ?? 'now') : 'none').toBe(expected)
  })

  it('tells of a channel that is frozen, and of none less the later the post goes out', () => {
    const days = fc.array(fc.option(fc.integer({ min: -20, max: 60 })), { maxLength: 4 })
    const closing = fc.option(fc.integer({ min: -20, max: 60 }))
    fc.assert(
      fc.property(days, closing, fc.nat(60), fc.nat(30), (offsets, closes, goes, more) => {
        const closesOn = closes === null ? null : ahead(closes)
        const stands = standing(...offsets.map((days) => (days === null ? null : ahead(days))))
        const soon = comingStop(stands, {
          today: TODAY,
          goesOn: ahead(goes),
          closesOn,
        })
        const later = comingStop(stands, { today: TODAY, goesOn: ahead(goes + more), closesOn })
        const frozen = stands.breaches.some((one) => one.frozen)
        expect(soon !== undefined && soon.from === undefined).toBe(frozen)
        expect(later?.reasons.length ?? 0).toBeGreaterThanOrEqual(soon?.reasons.length ?? 0)
      }),
    )
  })
})
