import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLetters } from './read-letters.ts'

const LETTERS = [undefined, 'a', 'b', undefined, ' ']

/** Scores of a line in which each step is sure of one class. */
function steps(...sure: (readonly [best: number, confidence: number])[]) {
  const values = sure.flatMap(([best, confidence]) =>
    LETTERS.map((_, one) => (one === best ? confidence : 0.01)),
  )
  return { steps: sure.length, classes: LETTERS.length, values: Float32Array.from(values) }
}

function textOf(...sure: (readonly [number, number])[]): string {
  return readLetters(steps(...sure), LETTERS)
    .map(({ letter }) => letter)
    .join('')
}

describe('readLetters()', () => {
  it('counts a letter held over several steps once, as sure as its surest step', () => {
    const [letter, ...more] = readLetters(steps([1, 0.6], [1, 0.9], [1, 0.7]), LETTERS)
    expect(letter).toMatchObject({ letter: 'a', step: 0 })
    expect(letter?.confidence).toBeCloseTo(0.9)
    expect(more).toEqual([])
  })

  it('reads the same letter twice where a step without a letter stands between', () => {
    expect(textOf([1, 0.9], [0, 0.9], [1, 0.9], [2, 0.9], [4, 0.9], [2, 0.9])).toBe('aab b')
  })

  it('never gives a class that is not a letter of ours; what comes next best is unsure', () => {
    const read = readLetters(steps([3, 0.95]), LETTERS)
    expect(read.every(({ letter, confidence }) => letter !== undefined && confidence < 0.1)).toBe(
      true,
    )
  })

  it('reads nothing where no step has a letter', () => {
    expect(textOf([0, 0.9], [0, 0.9])).toBe('')
    expect(readLetters({ steps: 0, classes: 5, values: new Float32Array() }, LETTERS)).toEqual([])
  })

  it('gives back any word that is spelt out with gaps', () => {
    const word = fc.array(fc.constantFrom(1, 2, 4), { maxLength: 20 })
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 3 }), (classes, held) => {
        const sure = classes.flatMap((one) => [
          ...Array.from({ length: held }, () => [one, 0.9] as const),
          [0, 0.9] as const,
        ])
        expect(textOf(...sure)).toBe(classes.map((one) => LETTERS[one]).join(''))
      }),
    )
  })
})
