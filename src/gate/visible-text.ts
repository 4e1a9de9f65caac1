/** Control and format characters: bidi marks, zero-width letters, byte order marks, line controls. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]+/gu

/** Nothing to do: printable Western letters with single spaces between. Most cells and names are. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/

/**
 * Text from outside made fit to show on one line: nothing unseen that could reorder or break the
 * page, runs of space as one space, trimmed, and cut with an ellipsis.
 * @param maxLength the most characters (code points) returned, the ellipsis included
 */
export function visibleText(text: string, maxLength: number): string {
  if (text.length <= maxLength && PLAIN.test(text)) return text
  const seen = text
    .slice(0, maxLength * 8)
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/g, ' ')
    .trim()
  const characters = Array.from(seen)
  if (characters.length <= maxLength) return seen
  return `${characters
    .slice(0, maxLength - 1)
    .join('')
    .trimEnd()}…`
}
