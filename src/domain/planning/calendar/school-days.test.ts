import { describe, expect, it } from 'vitest'
import { notesOf, schoolDay, type Term } from './school-days.ts'

const term = (schoolId: string, name: string, firstDay: string, lastDay: string): Term => ({
  schoolId,
  name,
  firstDay,
  lastDay,
})
const ONE = [
  term('a', 'Autumn 1', '2026-09-02', '2026-10-23'),
  term('a', 'Autumn 2', '2026-11-02', '2026-12-18'),
]

describe('a day at a school', () => {
  it.each([
    ['2026-09-02', 'term'],
    ['2026-10-23', 'term'],
    ['2026-10-26', 'holiday'],
    ['2026-12-19', 'unknown'],
    ['2026-08-31', 'unknown'],
  ])('%s is %s', (day, is) => {
    expect(schoolDay(ONE, day)).toBe(is)
  })

  it('is not known where no term is on record', () => {
    expect(schoolDay([], '2026-11-20')).toBe('unknown')
  })
})

it('over several schools counts who has holidays, and names what begins and ends once', () => {
  const two = [
    ...ONE,
    term('b', 'Autumn 1', '2026-09-02', '2026-10-30'),
    term('b', 'Autumn 2', '2026-11-09', '2026-12-18'),
  ]
  expect(notesOf(two, '2026-10-26')).toMatchObject({ onHoliday: 1, known: 2 })
  expect(notesOf(two, '2026-09-02').begins).toEqual(['Autumn 1'])
  expect(notesOf(two, '2026-12-18').ends).toEqual(['Autumn 2'])
})
