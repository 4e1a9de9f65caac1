import { expect, test } from 'vitest'
import { countsInWords } from './verdict-banner.tsx'

test.each([
  [0, 0, 0, 'Nothing was found.'],
  [1, 0, 0, '1 thing to put right.'],
  [0, 2, 1, '2 things to look at and 1 piece of advice.'],
  [3, 1, 2, '3 things to put right, 1 thing to look at and 2 pieces of advice.'],
])('countsInWords() for %i, %i and %i', (block, review, advice, words) => {
  expect(countsInWords({ block, review, advice })).toBe(words)
})
