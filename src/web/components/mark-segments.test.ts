import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SEVERITIES } from '../../vocabulary/verdicts.ts'
import { segmentsOf, type TextMark } from './mark-segments.ts'

const mark = (
  number: number,
  start: number,
  end: number,
  severity: TextMark['severity'] = 'review',
) => ({ number, start, end, severity, title: `Finding ${number}` }) satisfies TextMark

const anyMark = fc.record({
  number: fc.nat(),
  start: fc.integer({ min: -3, max: 30 }),
  end: fc.integer({ min: -3, max: 30 }),
  severity: fc.constantFrom(...SEVERITIES),
  title: fc.string(),
})
const anyText = fc.string({
  unit: fc.constantFrom('a', ' ', '😀', '\ud83d', '\ude00', 'é'),
  maxLength: 20,
})

describe('segmentsOf()', () => {
  test('gives one plain segment for a text without marks', () => {
    expect(segmentsOf('Sports day', [])).toEqual([
      { text: 'Sports day', severity: undefined, ending: [] },
    ])
  })

  test('gives none for an empty text', () => {
    expect(segmentsOf('', [mark(1, 0, 0)])).toEqual([])
  })

  test('shows the gravest where marks overlap, and ends each where it ends', () => {
    const segments = segmentsOf('abcdef', [mark(1, 0, 4, 'advice'), mark(2, 2, 6, 'block')])
    expect(
      segments.map(({ text, severity, ending }) => [text, severity, ending.map((m) => m.number)]),
    ).toEqual([
      ['ab', 'advice', []],
      ['cd', 'block', [1]],
      ['ef', 'block', [2]],
    ])
  })

  test('widens a mark that would cut a character in half', () => {
    expect(segmentsOf('a😀b', [mark(1, 2, 4)]).map(({ text }) => text)).toEqual(['a', '😀b'])
    expect(segmentsOf('a😀b', [mark(1, 0, 2)]).map(({ text }) => text)).toEqual(['a😀', 'b'])
  })

  test('takes no notice of an empty mark, even inside a character', () => {
    expect(segmentsOf('a😀', [mark(1, 2, 2), mark(2, 1, 1)])).toEqual([
      { text: 'a😀', severity: undefined, ending: [] },
    ])
  })

  test('always gives the whole text back, in whole characters', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyMark), (text, marks) => {
        const segments = segmentsOf(text, marks)
        expect(segments.map((segment) => segment.text).join('')).toBe(text.toWellFormed())
        expect(segments.every((segment) => segment.text.isWellFormed())).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('ends every mark that covers something exactly once', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyMark), (text, marks) => {
        const ended = segmentsOf(text, marks).flatMap(({ ending }) => ending)
        const covering = marks.filter((m) => Math.max(0, m.start) < Math.min(text.length, m.end))
        expect(ended).toHaveLength(covering.length)
      }),
      { numRuns: 2000 },
    )
  })
})
