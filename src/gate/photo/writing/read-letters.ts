/** What the reader makes of one line: for each step along it, how likely each class is. */
export interface LetterScores {
  readonly steps: number
  readonly classes: number
  /** Step by step, from 0 to 1. Class 0 is "no letter here". */
  readonly values: Float32Array
}

/** A letter that was read: which, how surely, and at which step of the line. */
export interface ReadLetter {
  readonly letter: string
  readonly confidence: number
  readonly step: number
}

const NO_LETTER = 0

/**
 * Turns the reader's scores into letters: the likeliest class of every step, the same one twice in
 * a row counted once, and steps without a letter left out (greedy CTC decoding).
 * @param letters the letter of each class, undefined where it is not one that we read
 */
export function readLetters(
  scores: LetterScores,
  letters: readonly (string | undefined)[],
): ReadLetter[] {
  const read: ReadLetter[] = []
  let before = NO_LETTER
  for (let step = 0; step < scores.steps; step++) {
    const [best, confidence] = likeliest(scores, step, letters)
    const letter = letters[best]
    const last = read.at(-1)
    if (best === before && last && best !== NO_LETTER) {
      if (confidence > last.confidence) read[read.length - 1] = { ...last, confidence }
    } else if (letter !== undefined && best !== NO_LETTER) {
      read.push({ letter, confidence, step })
    }
    before = best
  }
  return read
}

function likeliest(
  { classes, values }: LetterScores,
  step: number,
  letters: readonly (string | undefined)[],
): [best: number, score: number] {
  const from = step * classes
  let best = NO_LETTER
  let score = values[from] ?? 0
  for (let one = 1; one < classes; one++) {
    const value = values[from + one] ?? 0
    if (value > score && letters[one] !== undefined) {
      best = one
      score = value
    }
  }
  return [best, score]
}
