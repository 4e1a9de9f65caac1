/** Nobody works through more at a sitting: beyond it a number that somebody works down is not told exactly. */
export const COUNTED_TO = 99

/** A count that was taken only that far, as a sentence begins with it. */
export function countInWords(count: number): string {
  return count > COUNTED_TO ? `More than ${COUNTED_TO}` : String(count)
}

/** The same where there is room for a number alone. */
export function countInFigures(count: number): string {
  return count > COUNTED_TO ? `${COUNTED_TO}+` : String(count)
}
