import { describe, expect, it } from 'vitest'
import { neededDay } from './typed.ts'

const day = neededDay('Choose the first day')
const saysOf = (typed: unknown) => day.safeParse(typed).error?.issues[0]?.message

describe('neededDay()', () => {
  it('says which day is missing, and of another text how a day is typed', () => {
    expect(saysOf('')).toBe('Choose the first day')
    expect(saysOf(undefined)).toBe('Choose the first day')
    expect(saysOf('soon')).toBe('Enter a date, like 2026-09-01')
    expect(saysOf('0001-01-01')).toBe('Enter a date, like 2026-09-01')
  })

  it('takes a day as it stands', () => {
    expect(day.parse('2026-09-01')).toBe('2026-09-01')
  })
})
