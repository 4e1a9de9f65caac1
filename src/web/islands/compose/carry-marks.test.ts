import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryMarks } from './carry-marks.ts'

const TEXT = 'Well done Zoe and Ifan'
const ZOE = { start: 10, end: 13 }
const IFAN = { start: 18, end: 22 }

describe('carryMarks()', () => {
  it.each([
    [
      'typing before',
      'Very well done Zoe and Ifan',
      [
        { start: 15, end: 18 },
        { start: 23, end: 27 },
      ],
    ],
    ['typing between', 'Well done Zoe and also Ifan', [ZOE, { start: 23, end: 27 }]],
    ['typing after', 'Well done Zoe and Ifan!', [ZOE, IFAN]],
    ['typing into a name', 'Well done Zone and Ifan', [{ start: 19, end: 23 }]],
    ['deleting a name', 'Well done and Ifan', [{ start: 14, end: 18 }]],
    ['deleting everything', '', []],
  ])('keeps what is still true after %s', (_, after, marks) => {
    expect(carryMarks(TEXT, after, [ZOE, IFAN])).toEqual(marks)
  })

  it('only ever leaves marks on the very words that they stood on', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 8 })
    fc.assert(
      fc.property(
        part,
        part,
        part,
        part,
        fc.nat(20),
        fc.nat(8),
        (head, out, in_, tail, at, long) => {
          const [before, after] = [head + out + tail, head + in_ + tail]
          const start = Math.min(at, before.length)
          const end = Math.min(start + long, before.length)
          for (const mark of carryMarks(before, after, [{ start, end }])) {
            expect(after.slice(mark.start, mark.end)).toBe(before.slice(start, end))
          }
          expect(carryMarks(before, before, [{ start, end }])).toEqual([{ start, end }])
        },
      ),
    )
  })
})
