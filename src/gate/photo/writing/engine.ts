import type { LineImage } from './cut-line.ts'
import type { LetterScores } from './read-letters.ts'
import type { SearchImage } from './search-image.ts'
import type { TextMap } from './text-map.ts'

/** The two trained parts that find and read writing, and the letters that the second knows. */
export interface WritingEngine {
  /** How likely each pixel belongs to writing. */
  search(image: SearchImage): Promise<TextMap>
  /** What stands in one line, read from left to right. */
  read(line: LineImage): Promise<LetterScores>
  /** The letter of each class of `read`; see `lettersFrom`. */
  readonly letters: readonly (string | undefined)[]
}
