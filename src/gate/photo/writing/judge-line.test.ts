import { describe, expect, it } from 'vitest'
import { judgeLine } from './judge-line.ts'

const LARGE = { width: 300, height: 40 }
const read = (text: string, confidence = 0.99) =>
  [...text].map((letter, step) => ({ letter, step, confidence }))

describe('judgeLine()', () => {
  it('takes a line at its word where every letter is sure', () => {
    expect(judgeLine(read(' Wren '), LARGE)).toMatchObject({ text: 'Wren', readable: true })
  })

  it.each([
    ['letters unsure on the whole', read('Wren', 0.95), LARGE],
    ['one letter a mere guess', [...read('Wrenwrenwrenwren'), ...read('s', 0.4)], LARGE],
    ['a line without a letter', [], LARGE],
    ['a line of spaces', read('  '), LARGE],
  ])('does not rely on %s, and does not hide it', (_what, letters, size) => {
    expect(judgeLine(letters, size)?.readable).toBe(false)
  })

  it('does not mind a gap between words that the reader is unsure of', () => {
    const words = [...read('Wren'), { letter: ' ', step: 4, confidence: 0.3 }, ...read('Ashgrove')]
    expect(judgeLine(words, LARGE)).toMatchObject({ text: 'Wren Ashgrove', readable: true })
  })

  it('drops a disc or a window, in which no letter was read', () => {
    expect(judgeLine([], { width: 210, height: 205 })).toBeUndefined()
    expect(judgeLine(read('7'), { width: 210, height: 205 })?.readable).toBe(true)
  })
})
