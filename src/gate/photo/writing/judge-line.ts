import type { ReadLetter } from './read-letters.ts'

/** What a line says, and whether that can be relied on. */
export interface LineReading {
  readonly text: string
  readonly confidence: number
  readonly readable: boolean
}

/** The mean letter is at least as sure as this: below, misread names outweigh those read well. */
const SURE = 0.93
/** Lower than this, in pixels, letters run into one another, and a reading must be surer. */
const SMALL = 16
const SURE_WHEN_SMALL = 0.97
/** No letter may be a mere guess. */
const LEAST_LETTER = 0.3
/** A line of writing is longer than it is high; a disc or a window need not be. */
const LINE_SHAPE = 2

/**
 * Judges what was read of a place that looks like writing.
 * @param size of the place, in pixels of the picture
 * @returns undefined where it holds no letter and has not even the shape of a line
 */
export function judgeLine(
  letters: readonly ReadLetter[],
  { width, height }: { readonly width: number; readonly height: number },
): LineReading | undefined {
  const text = letters
    .map(({ letter }) => letter)
    .join('')
    .trim()
  if (text === '' && width < LINE_SHAPE * height) return undefined
  const confidences = letters.map(({ confidence }) => confidence)
  const confidence = confidences.reduce((sum, one) => sum + one, 0) / Math.max(1, letters.length)
  const sure = height < SMALL ? SURE_WHEN_SMALL : SURE
  const readable = text !== '' && confidence >= sure && Math.min(...confidences) >= LEAST_LETTER
  return { text, confidence, readable }
}
