/** What the server keeps for each statement on each connection is some ten kilobytes. */
const MAX_NAMED = 250
/** A statement that is asked this often is worth keeping ready. */
const OFTEN = 4
const MAX_COUNTED = 1_000
/** Longer ones are lists of rows, and no two are alike. */
const MAX_CHARACTERS = 6_000

/** The name under which the server keeps a statement ready; undefined for one that is rare. */
export type StatementNames = (text: string) => string | undefined

/**
 * Name the statements that are asked again and again, so that the server reads and plans each once a
 * connection and not once a page. Texts hold no values: those are always sent beside them.
 */
export function createStatementNames(): StatementNames {
  const named = new Map<string, string>()
  const counted = new Map<string, number>()
  return (text) => {
    const name = named.get(text)
    if (name) return name
    if (named.size >= MAX_NAMED || text.length > MAX_CHARACTERS) return undefined
    const times = (counted.get(text) ?? 0) + 1
    if (times < OFTEN) {
      if (counted.size >= MAX_COUNTED) counted.clear()
      counted.set(text, times)
      return undefined
    }
    counted.delete(text)
    const given = `g${named.size}`
    named.set(text, given)
    return given
  }
}
