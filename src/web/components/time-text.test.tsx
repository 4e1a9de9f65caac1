import { describe, expect, test } from 'vitest'
import { TimeText } from './time-text.tsx'

const shown = (node: unknown) => String(node)

describe('TimeText', () => {
  test('shows a moment in London in winter', () => {
    expect(shown(<TimeText at={new Date('2026-11-20T14:05:00Z')} />)).toBe(
      '<time datetime="2026-11-20T14:05:00.000Z">Fri 20 Nov 2026, 14:05</time>',
    )
  })

  test('shows a moment in London in summer, an hour on from UTC', () => {
    expect(shown(<TimeText at="2026-07-01T23:30:00Z" />)).toContain('Thu 2 Jul 2026, 00:30')
  })

  test('shows only the day or only the time', () => {
    const at = new Date('2026-03-29T09:00:00Z')
    expect(shown(<TimeText at={at} show="day" />)).toContain('>Sun 29 Mar 2026<')
    expect(shown(<TimeText at={at} show="time" />)).toContain('>10:00<')
  })

  test('shows a calendar date as the day that it is, whatever the season', () => {
    expect(shown(<TimeText at="2026-07-01" />)).toBe(
      '<time datetime="2026-07-01">Wed 1 Jul 2026</time>',
    )
  })

  test('refuses what is no date', () => {
    expect(() => shown(<TimeText at="soon" />)).toThrow(RangeError)
  })
})
