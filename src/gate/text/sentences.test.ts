import { describe, expect, it } from 'vitest'
import { inOneSentence } from './sentences.ts'

describe('inOneSentence()', () => {
  it('parts at the end of a sentence and at an empty line, not at a full stop in a number', () => {
    expect(inOneSentence('won. next', 0, 5)).toBe(false)
    expect(inOneSentence('won\n\nnext', 0, 6)).toBe(false)
    expect(inOneSentence('won 3.5 points', 0, 8)).toBe(true)
  })

  it('does not mind the order, and gives up far away', () => {
    expect(inOneSentence('a b', 2, 0)).toBe(true)
    expect(inOneSentence('a'.repeat(300), 0, 250)).toBe(false)
  })
})
