import type { LineImage } from '../../photo/writing/cut-line.ts'
import type { ReadLetter } from '../../photo/writing/read-letters.ts'

/** White this wide between two letters parts words, as a share of what a letter takes of the line. */
const GAP = 0.38
/** Figures of one width leave as much white around a 1 as there is between words of close letters. */
const GAP_AT_FIGURES = 0.7
/** Signs that stand close to what they follow. */
const CLINGS = /[.,;:)?!]/
/** Darker than the paper by this share of the way to the ink, a spot is ink. */
const INK = 0.35
/** The rims of a line, where its neighbours may reach in, as a share of its height. */
const RIM = 0.12

/**
 * What a line says, with the gaps between its words: the reader is never sure of those, but the
 * paper shows through there.
 * @param steps how many steps the reader made along the line
 */
export function withWordGaps(
  letters: readonly ReadLetter[],
  image: LineImage,
  steps: number,
): string {
  const inked = inkedColumns(image)
  const columnOf = ({ step }: ReadLetter) =>
    Math.round(((step + 0.5) / Math.max(1, steps)) * image.width)
  const letterWidth = image.width / Math.max(1, letters.length)
  let text = ''
  let before: ReadLetter | undefined
  for (const letter of letters) {
    if (before && letter.letter !== ' ' && before.letter !== ' ' && !CLINGS.test(letter.letter)) {
      const white = widestWhite(inked, columnOf(before), columnOf(letter))
      const amongFigures = /[\d.,]/.test(before.letter) && /\d/.test(letter.letter)
      if (white >= letterWidth * (amongFigures ? GAP_AT_FIGURES : GAP)) text += ' '
    }
    text += letter.letter
    before = letter
  }
  return text.replace(/\s+/g, ' ').trim()
}

/** The most columns in a row without ink between two places of a line. */
function widestWhite(inked: Uint8Array, from: number, to: number): number {
  let widest = 0
  let run = 0
  for (let x = from; x <= to; x += 1) {
    run = inked[x] ? 0 : run + 1
    if (run > widest) widest = run
  }
  return widest
}

/** Which columns of a line hold ink: 1 where they do. */
export function inkedColumns({ width, height, planes }: LineImage): Uint8Array {
  // The middle of the three planes is green, which eyes and scanners see best.
  const green = planes.subarray(width * height, 2 * width * height)
  const sorted = Float32Array.from(green).sort()
  const paper = sorted[Math.floor(sorted.length * 0.8)] ?? 1
  const ink = sorted[Math.floor(sorted.length * 0.02)] ?? -1
  const limit = paper - INK * (paper - ink)
  const [top, bottom] = [Math.floor(height * RIM), Math.ceil(height * (1 - RIM))]
  const columns = new Uint8Array(width)
  for (let y = top; y < bottom; y += 1) {
    for (let x = 0; x < width; x += 1) if ((green[y * width + x] ?? 1) < limit) columns[x] = 1
  }
  return columns
}
