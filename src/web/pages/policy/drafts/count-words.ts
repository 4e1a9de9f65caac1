/** A number of things in words: "one clause", "4 clauses". */
export function countWords(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`
}
