/** Many short lists of numbers in two typed arrays. */
export interface PackedLists {
  /** Where each list begins in `items`; one entry more than there are lists. */
  readonly at: Uint32Array
  readonly items: Uint32Array
}

/** Gathers numbers under the list each belongs to, in the order in which they are added. */
export interface ListsDraft {
  readonly lists: number[]
  readonly items: number[]
}

/**
 * Packs items by list with a counting sort, which keeps their order within each list.
 * @param count how many lists there are
 */
export function packLists(count: number, { lists, items }: ListsDraft): PackedLists {
  const at = new Uint32Array(count + 1)
  for (const list of lists) at[list + 1] = (at[list + 1] ?? 0) + 1
  for (let list = 0; list < count; list++) at[list + 1] = (at[list + 1] ?? 0) + (at[list] ?? 0)
  const next = at.slice(0, count)
  const packed = new Uint32Array(items.length)
  for (let index = 0; index < items.length; index++) {
    const list = lists[index] ?? 0
    const to = next[list] ?? 0
    packed[to] = items[index] ?? 0
    next[list] = to + 1
  }
  return { at, items: packed }
}

/** The list at a place; empty where there is none. */
export function listAt({ at, items }: PackedLists, list: number): Uint32Array {
  return items.subarray(at[list] ?? 0, at[list + 1] ?? 0)
}
