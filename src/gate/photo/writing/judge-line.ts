import type { ReadLetter } from './read-letters.ts'

/** What a line says, and whether that can be relied on. */
export interface LineReading {
  readonly text: string
  readonly confidence: number
  readonly readable: boolean
}

/** The mean letter must be as sure as this. */
const SURE = 0.9

/** Judges what was read of a line. */
export function judgeLine(
  letters: readonly ReadLetter[],
  _size: { width: number; height: number },
): LineReading {
  const text = letters
    .map(({ letter }) => letter)
    .join('')
    .trim()
  const sum = letters.reduce((total, { confidence }) => total + confidence, 0)
  const confidence = letters.length === 0 ? 0 : sum / letters.length
  return { text, confidence, readable: text.length > 0 && confidence >= SURE }
}
