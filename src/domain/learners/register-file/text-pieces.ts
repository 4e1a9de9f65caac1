/** The same text with every line ended by a line feed, however it was and wherever it was cut. */
export function* unixLines(pieces: Iterable<string>): Generator<string, void, undefined> {
  let held = ''
  for (const piece of pieces) {
    const text = held + piece
    // A line feed may follow in the next piece; together they are one end of a line.
    held = text.endsWith('\r') ? '\r' : ''
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n')
  }
  if (held !== '') yield '\n'
}

/** The text without its first `count` characters. */
export function* after(
  count: number,
  pieces: Iterable<string>,
): Generator<string, void, undefined> {
  let left = count
  for (const piece of pieces) {
    if (piece.length > left) yield piece.slice(left)
    left = Math.max(0, left - piece.length)
  }
}
