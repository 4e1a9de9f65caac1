import type { ReadLetter } from './read-letters.ts'

/** What a line says, and whether that can be relied on. */
export interface LineReading {
  readonly text: string
  readonly confidence: number
  readonly readable: boolean
}

/**
 * The mean letter is at least as sure as this. Measured on drawn certificates
 * (docs/decisions/writing-in-photos.md): 97 lines in 100 that were read rightly pass it, and of
 * those read wrongly the ones a letter away, which the gate still finds.
 */
const SURE = 0.97
/** No letter may be a mere guess. */
const LEAST_LETTER = 0.5
/** A line of writing is longer than it is high; a disc or a window need not be. */
const LINE_SHAPE = 2

/**
 * Judges what was read of a place that looks like writing. Gaps between words are not asked for:
 * the reader is never sure of them, and the gate does without.
 * @param size of the place, in pixels of the picture
 * @returns undefined where it holds no letter and has not even the shape of a line
 */
export function judgeLine(
  read: readonly ReadLetter[],
  { width, height }: { readonly width: number; readonly height: number },
): LineReading | undefined {
  const text = read
    .map(({ letter }) => letter)
    .join('')
    .trim()
  if (text === '' && width < LINE_SHAPE * height) return undefined
  const sure = read.flatMap(({ letter, confidence }) => (letter === ' ' ? [] : [confidence]))
  const confidence = sure.reduce((sum, one) => sum + one, 0) / Math.max(1, sure.length)
  const readable = text !== '' && confidence >= SURE && Math.min(...sure) >= LEAST_LETTER
  return { text, confidence, readable }
}
