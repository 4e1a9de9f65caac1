import fc from 'fast-check'
import { expect, it } from 'vitest'
import { written } from '../../test/support/gate-world.ts'
import { boxesAt } from './written-text.ts'

const SEEN = written('Awarded to', 'Nia', 'Quill', 'Year 4')
const rows = (start: number, end: number, seen = SEEN) =>
  boxesAt(seen, { start, end }).map((box) => box.y)

it.each([
  ['on one line', 'Nia', [1]],
  ['over two lines', 'Nia\nQuill', [1, 2]],
  ['on the last line', 'Year 4', [3]],
])('finds the boxes of words %s', (_where, words, expected) => {
  const start = SEEN.text.indexOf(words)
  expect(rows(start, start + words.length)).toEqual(expected)
})

it('shows a line once that stands in the text twice', () => {
  const again = { ...SEEN, spans: [...SEEN.spans, { start: 30, end: 33, line: 1 }] }
  expect(rows(0, 40, again)).toEqual([0, 1, 2, 3])
})

it('puts each letter on exactly the line that it was read on', () => {
  const line = fc.string({ minLength: 1 }).filter((text) => !text.includes('\n'))
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (texts) => {
      const seen = written(...texts)
      for (const { start, end, line: y } of seen.spans) {
        for (let at = start; at < end; at += 1) expect(rows(at, at + 1, seen)).toEqual([y])
      }
    }),
  )
})
