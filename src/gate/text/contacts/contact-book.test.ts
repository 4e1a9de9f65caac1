import { describe, expect, it } from 'vitest'
import { phoneDigits } from './contact-book.ts'

describe('phoneDigits()', () => {
  it.each([
    ['01632 960100', '01632960100'],
    ['01632-960-100', '01632960100'],
    ['o1632 96o1oo', '01632960100'],
    ['(01632) 960100', '01632960100'],
    ['+44 (0) 1632 960100', '01632960100'],
    ['0044 1632 960100', '01632960100'],
    ['+44 7700 900123', '07700900123'],
    ['07700  900123', '07700900123'],
    ['+33 1 23 45 67 89', '33123456789'],
    ['', ''],
  ])('dials %j as %j', (written, digits) => {
    expect(phoneDigits(written)).toBe(digits)
  })
})
