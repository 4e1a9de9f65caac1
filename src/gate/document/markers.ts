/** Marks that a line of a list or a numbered clause begins with: 4.2, 4., (a), a), (iv), • and the like. */
const MARK =
  /^\s*((\d{1,2}(\.\d{1,3}){1,4}[a-z]?\.?|\d{1,2}[.)]|\([a-z]{1,4}\)|\(\d{1,2}\)|[a-z]\)|[ivx]{1,5}\)|[A-Z]\.)\s+\S|[•●▪◦‣⁃■□–—*·o\uf0b7\uf0a7-]\s+\S)/

/** Whether a line begins something of its own, rather than going on with the line before. */
export function startsItem(line: string): boolean {
  return MARK.test(line)
}
