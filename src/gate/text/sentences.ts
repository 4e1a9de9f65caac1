const END_OF_SENTENCE = /[.!?…]["')\]]*\s|\n\s*\n/
const FURTHEST = 200

/** Whether two places of a folded text stand in one sentence, and not far apart. */
export function inOneSentence(text: string, one: number, other: number): boolean {
  const [from, to] = one < other ? [one, other] : [other, one]
  return to - from <= FURTHEST && !END_OF_SENTENCE.test(text.slice(from, to))
}
