import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoteAround } from './quote-around.ts'

const LONG =
  'What a brilliant afternoon on the lower field. Mina Okafor-Lloyd won the long jump and every house cheered until the very last race was run.'

test('quoteAround() gives a short text whole', () => {
  expect(quoteAround('Well done Mina!', 10, 14)).toEqual({
    before: 'Well done ',
    marked: 'Mina',
    after: '!',
  })
})

test('quoteAround() cuts at words and says so', () => {
  const start = LONG.indexOf('Mina')
  const quote = quoteAround(LONG, start, start + 16)
  expect(quote.before).toBe('What a brilliant afternoon on the lower field. ')
  expect(quote.marked).toBe('Mina Okafor-Lloyd'.slice(0, 16))
  expect(quote.after).toMatch(/^d won the long jump .*[a-z]…$/)
})

test('quoteAround() puts line breaks into one line', () => {
  expect(quoteAround('One\n\ntwo', 5, 8).before).toBe('One ')
})

test('quoteAround() gives whole characters, and quotes no more than it should', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '😀', '\ud83d'), maxLength: 400 })
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: -9, max: 450 }),
      fc.integer({ min: -9, max: 450 }),
      (string, start, end) => {
        const { before, marked, after } = quoteAround(string, start, end)
        expect([before, marked, after].every((part) => part.isWellFormed())).toBe(true)
        expect(before.length).toBeLessThanOrEqual(50)
        expect(marked.length).toBeLessThanOrEqual(160)
      },
    ),
    { numRuns: 2000 },
  )
})
