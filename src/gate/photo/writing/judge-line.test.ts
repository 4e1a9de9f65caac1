import { describe, expect, it } from 'vitest'
import { judgeLine } from './judge-line.ts'

const LINE = { width: 300, height: 40, picture: 1500 }
const read = (text: string, confidence = 0.99) =>
  [...text].map((letter, step) => ({ letter, step, confidence }))

describe('judgeLine()', () => {
  it('takes a line at its word where every letter is sure', () => {
    expect(judgeLine(read(' Wren '), LINE)).toMatchObject({ text: 'Wren', readable: true })
  })

  it.each([
    ['letters unsure on the whole', read('Wren', 0.95), LINE],
    ['one letter a mere guess', [...read('Wrenwrenwrenwren'), ...read('s', 0.4)], LINE],
    ['a line without a letter', [], LINE],
    ['a line of spaces', read('  '), LINE],
  ])('does not rely on %s, and does not hide it', (_what, letters, size) => {
    expect(judgeLine(letters, size)?.readable).toBe(false)
  })

  it('does not mind a gap between words that the reader is unsure of', () => {
    const words = [...read('Wren'), { letter: ' ', step: 4, confidence: 0.3 }, ...read('Ashgrove')]
    expect(judgeLine(words, LINE)).toMatchObject({ text: 'Wren Ashgrove', readable: true })
  })

  it('drops a disc or a window, in which no letter was read', () => {
    expect(judgeLine([], { ...LINE, width: 210, height: 205 })).toBeUndefined()
    expect(judgeLine(read('7'), { ...LINE, width: 210, height: 205 })?.readable).toBe(true)
  })

  it('drops a row of heads that looks like a huge line, and keeps huge writing', () => {
    const huge = { width: 1400, height: 400, picture: 1500 }
    expect(judgeLine(read('H', 0.4), huge)).toBeUndefined()
    expect(judgeLine(read('Wern', 0.8), huge)).toMatchObject({ readable: false })
    expect(judgeLine(read('Wren'), huge)).toMatchObject({ readable: true })
    expect(judgeLine(read('H', 0.4), LINE)).toMatchObject({ readable: false })
  })
})
