import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, lengthFor, titleAndRest } from './network-length.ts'
import { NETWORK_LIMITS } from './network-limits.ts'
import { NETWORKS } from './networks.ts'

const FAMILY = '👩‍👩‍👧‍👦'
const LONG = `https://larkfield.example/${'a'.repeat(200)}`

describe('how a network counts', () => {
  it.each([
    ['characters', 'école', 5],
    ['characters', FAMILY, 7],
    ['graphemes', FAMILY, 1],
    ['graphemes', 'e\u0301cole', 5],
    ['graphemes', LONG, 226],
    ['mastodon', LONG, 23],
    ['mastodon', 'Thanks @larkfield@social.example!', 18],
    ['mastodon', FAMILY, 1],
    ['x_weighted', 'What a match!', 13],
    ['x_weighted', LONG, 23],
    ['x_weighted', `See ${LONG} now`, 31],
    ['x_weighted', FAMILY, 2],
    ['x_weighted', '日本', 4],
    ['x_weighted', 'e\u0301cole', 5],
    ['x_weighted', '“quoted” – and…', 16],
  ] as const)('%s: %s is %i', (counting, text, length) => {
    expect(lengthFor(counting, text)).toBe(length)
  })

  it.each(['characters', 'graphemes', 'mastodon', 'x_weighted'] as const)(
    'by %s, never counts nothing for something, and nothing for nothing',
    (counting) => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
          expect(lengthFor(counting, text)).toBeGreaterThan(0)
        }),
      )
      expect(lengthFor(counting, '')).toBe(0)
    },
  )

  it('counts bytes as they are sent, and finds a title', () => {
    expect(bytesOf('é')).toBe(2)
    expect(titleAndRest('\nOur choir\n\nSang last night.')).toEqual({
      title: 'Our choir',
      rest: 'Sang last night.',
    })
  })
})

describe('the table of limits', () => {
  it('has each network once, dated and with its source', () => {
    expect(NETWORK_LIMITS.map((one) => one.network).sort()).toEqual(
      NETWORKS.map((one) => one.code).sort(),
    )
    for (const { source, checkedOn } of NETWORK_LIMITS) {
      expect(source).not.toBe('')
      expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })
})
