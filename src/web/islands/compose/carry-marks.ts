/** A stretch of text by its UTF-16 offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Where marks stand after an edit: those before and after it move along, those that it touches go.
 * @returns the marks that are still true of the new text
 */
export function carryMarks<Mark extends Stretch>(
  before: string,
  after: string,
  marks: readonly Mark[],
): Mark[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const moved = after.length - before.length
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark]
    if (mark.start < before.length - tail) return []
    return [{ ...mark, start: mark.start + moved, end: mark.end + moved }]
  })
}
