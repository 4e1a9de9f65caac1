/** Luck that can be repeated: the same seed always gives the same run. */
export interface Luck {
  /** From 0 up to, but not including, `below`. */
  readonly number: (below: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  /** Whether something happens that does so `share` of the time. */
  readonly chance: (share: number) => boolean
  readonly shuffle: <T>(list: readonly T[]) => T[]
}

/** Starts luck from a seed (a whole number); the generator is Mulberry32. */
export function startLuck(seed: number): Luck {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (below: number) => Math.floor(next() * below)
  return {
    number,
    pick: (list) => pickAt(list, number(list.length)),
    chance: (share) => next() < share,
    shuffle: (list) => {
      const keyed = list.map((item) => ({ item, key: next() }))
      return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item)
    },
  }
}

function pickAt<T>(list: readonly T[], at: number): T {
  const item = list[at]
  if (item === undefined) throw new RangeError('Nothing to pick from.')
  return item
}
