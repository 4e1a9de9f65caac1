import { expect, test } from 'vitest'
import { dueWords } from './due-words.ts'

const NOW = new Date('2026-11-20T09:00:00Z')
const MINUTE = 60_000

test.each([
  [0, '1 minute left'],
  [1, '1 minute left'],
  [45, '45 minutes left'],
  [120, '2 hours left'],
  [47 * 60, '47 hours left'],
  [72 * 60, '3 days left'],
  [-30, '30 minutes late'],
  [-26 * 60, '26 hours late'],
])('%i minutes from now reads “%s”', (minutes, words) => {
  expect(dueWords(new Date(NOW.getTime() + minutes * MINUTE), NOW)).toBe(words)
})
