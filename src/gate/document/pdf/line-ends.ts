/** The words of a document, by which a hyphen at the end of a line is judged. */
export function wordsIn(lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) => line.toLowerCase().match(/[\p{L}'’]+(-[\p{L}'’]+)*/gu) ?? []),
  )
}

/**
 * Two lines of one paragraph as one. A word that the line's end parted is whole again; one that is
 * written with a hyphen elsewhere in the document keeps it.
 */
export function joinLines(before: string, next: string, words: ReadonlySet<string>): string {
  const [, head] = /([\p{L}'’-]+)[-\u00ad]$/u.exec(before) ?? []
  const [tail] = /^\p{Ll}[\p{L}'’]*/u.exec(next) ?? []
  if (head === undefined || tail === undefined) return `${before} ${next}`
  const whole = before.slice(0, -1)
  const hyphened = `${head}-${tail}`.toLowerCase()
  const joined = `${head}${tail}`.toLowerCase()
  const keeps = before.endsWith('-') && words.has(hyphened) && !words.has(joined)
  return keeps ? before + next : whole + next
}
