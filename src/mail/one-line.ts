/** Longer than any honest subject, name or reply. */
const MOST = 300

/** Text as one line without signs that end a line or a header, of bounded length. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return line.length > MOST ? `${line.slice(0, MOST - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line
}
