import { expect, it } from 'vitest'
import { previousTermStart, termStart } from './school-terms.ts'

it.each([
  ['2026-11-20', '2026-04-01'],
  ['2026-09-01', '2026-04-01'],
  ['2026-08-31', '2026-01-01'],
  ['2026-04-01', '2026-01-01'],
  ['2026-03-31', '2025-09-01'],
  ['2026-01-01', '2025-09-01'],
])('on %s the term before begins on %s', (today, start) => {
  expect(previousTermStart(today)).toBe(start)
})

it.each([
  ['2026-11-20', '2026-09-01'],
  ['2026-09-01', '2026-09-01'],
  ['2026-08-31', '2026-04-01'],
  ['2026-03-31', '2026-01-01'],
  ['2026-01-01', '2026-01-01'],
])('on %s this term began on %s', (today, start) => {
  expect(termStart(today)).toBe(start)
})
