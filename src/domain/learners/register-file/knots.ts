/**
 * Sorts things into groups: two belong together when they share a tie, or are joined by others
 * that do.
 * @param tiesOf what each thing is tied to; any text
 */
export function tiedTogether<T>(
  things: readonly T[],
  tiesOf: (thing: T) => readonly string[],
): T[][] {
  const parents = new Map<string, string>()
  const rootOf = (tie: string): string => {
    let root = tie
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    if (root !== tie) parents.set(tie, root)
    return root
  }
  const ties = things.map(tiesOf)
  for (const [first, ...others] of ties) {
    for (const other of others) {
      const [one, two] = [rootOf(first ?? ''), rootOf(other)]
      if (one !== two) parents.set(one, two)
    }
  }
  const groups = new Map<string, T[]>()
  for (const [at, thing] of things.entries()) {
    const root = rootOf(ties[at]?.[0] ?? `alone ${at}`)
    const group = groups.get(root)
    if (group) group.push(thing)
    else groups.set(root, [thing])
  }
  return [...groups.values()]
}
