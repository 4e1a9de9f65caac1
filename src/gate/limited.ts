import { checkFailed } from './run-check.ts'
import { strengthOf } from './strength.ts'
import type { Observation } from './types.ts'

/** More of one kind in one text than this cannot be read by anybody. */
export const MOST_OF_A_KIND = 300

/**
 * The strongest of each kind that one check saw in one text, and where there were too many an
 * observation that says so: a text made to drown the gate is put before a person.
 */
export function limited(observations: Observation[]): Observation[] {
  if (observations.length <= MOST_OF_A_KIND) return observations
  const kinds = Map.groupBy(observations, ({ kind }) => kind)
  return [...kinds.values()].flatMap((group) => {
    const [first] = group
    if (!first || group.length <= MOST_OF_A_KIND) return group
    const strongest = group.sort((a, b) => strengthOf(b.confidence) - strengthOf(a.confidence))
    const rest = `the other ${group.length - MOST_OF_A_KIND} finds of this kind`
    return [...strongest.slice(0, MOST_OF_A_KIND), checkFailed(first.place, rest)]
  })
}
