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
/** Higher than this share of the picture, a row of heads or of books may pass for a line. */
const LARGE = 1 / 6
/** Writing of that size is plain: drawn hands were never read worse than 0.8, heads and books never better than 0.52. */
const PLAIN = 0.6

/** The size of a place in a picture, in pixels, and the picture's shorter side. */
export interface PlaceSize {
  readonly width: number
  readonly height: number
  readonly picture: number
}

/**
 * Judges what was read of a place that looks like writing. Gaps between words are not asked for:
 * the reader is never sure of them, and the gate does without.
 * @returns undefined where it is no writing: no letter in it and not even the shape of a line, or
 * very large and hardly a letter
 */
export function judgeLine(read: readonly ReadLetter[], size: PlaceSize): LineReading | undefined {
  const text = read
    .map(({ letter }) => letter)
    .join('')
    .trim()
  const sure = read.flatMap(({ letter, confidence }) => (letter === ' ' ? [] : [confidence]))
  const confidence = sure.reduce((sum, one) => sum + one, 0) / Math.max(1, sure.length)
  if (text === '' && size.width < LINE_SHAPE * size.height) return undefined
  if (size.height > LARGE * size.picture && confidence < PLAIN) return undefined
  const readable = text !== '' && confidence >= SURE && Math.min(...sure) >= LEAST_LETTER
  return { text, confidence, readable }
}
