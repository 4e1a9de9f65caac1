const LONGEST = 2_000

/** What a process writes, piece by piece. */
interface Output {
  setEncoding(encoding: 'utf8'): unknown
  on(event: 'data', take: (piece: string) => void): unknown
}

/**
 * Keeps the end of what a process writes, and does not keep this program for it.
 * @returns asks for what was kept so far, at most 2,000 characters
 */
export function tailOf(output: Output | null): () => string {
  let tail = ''
  output?.setEncoding('utf8')
  output?.on('data', (piece) => {
    tail = (tail + piece).slice(-LONGEST)
  })
  // A pipe between processes is a socket, which Node's types do not say.
  if (output && 'unref' in output && typeof output.unref === 'function') output.unref()
  return () => tail.trim()
}
