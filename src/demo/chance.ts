/**
 * Numbers that look random and are the same in every build of the demo, so that pictures and
 * guides stay true.
 */
export interface Chance {
  /** A whole number from 0 up to, but not including, `below`. */
  below(below: number): number
  pick<T>(list: readonly T[]): T
}

/** @param seed any whole number; the same one gives the same numbers */
export function createChance(seed: number): Chance {
  let state = seed >>> 0 || 1
  const below = (limit: number) => {
    // Marsaglia's xorshift: enough for a made-up world, useless for secrets.
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % limit
  }
  return {
    below,
    pick: (list) => {
      const picked = list[below(list.length)]
      if (picked === undefined) throw new RangeError('Cannot pick from an empty list.')
      return picked
    },
  }
}
