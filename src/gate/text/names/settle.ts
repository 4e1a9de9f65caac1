import { strengthOf } from '../../strength.ts'
import { isLone, type Sighting } from './sighting.ts'

/** Units of the text that are spoken for: as forename, or within a whole name. */
interface Claims {
  readonly forenames: Set<number>
  readonly names: Set<number>
}

/**
 * Leaves of overlapping sightings the strongest, then the longest: a name counts once, however
 * many ways it was read. Two learners who share a surname in one phrase both stay.
 */
export function settle(sightings: readonly Sighting[]): Sighting[] {
  const ordered = joinSame(sightings).sort(byStrength)
  const kept: Sighting[] = []
  const claimed: Claims = { forenames: new Set(), names: new Set() }
  for (const sighting of ordered) {
    if (isSpokenFor(claimed, sighting)) continue
    claim(claimed, sighting)
    kept.push(sighting)
  }
  return kept.sort((one, other) => one.start - other.start || one.end - other.end)
}

/** One stretch of text that could mean several people becomes one sighting of them all. */
function joinSame(sightings: readonly Sighting[]): Sighting[] {
  const joined = new Map<string, Sighting>()
  for (const sighting of sightings) {
    const { sort, start, end, confidence } = sighting
    const key = `${sort} ${start} ${end} ${confidence}`
    const same = joined.get(key)
    const people = same
      ? [...new Set([...same.people, ...sighting.people])].sort((one, other) => one - other)
      : sighting.people
    joined.set(key, { ...(same ?? sighting), people })
  }
  return [...joined.values()]
}

function byStrength(one: Sighting, other: Sighting): number {
  return (
    sortRank(other) - sortRank(one) ||
    strengthOf(other.confidence) - strengthOf(one.confidence) ||
    other.end - other.start - (one.end - one.start) ||
    one.start - other.start
  )
}

function sortRank(sighting: Sighting): number {
  if (isLone(sighting)) return 0
  return sighting.confidence === 'possible' ? 1 : 2
}

/** Whether a stronger sighting already speaks for the forename, or holds a lone name whole. */
function isSpokenFor(claimed: Claims, sighting: Sighting): boolean {
  const taken = isLone(sighting) ? claimed.names : claimed.forenames
  for (let unit = sighting.claims[0]; unit < sighting.claims[1]; unit++) {
    if (taken.has(unit)) return true
  }
  return false
}

function claim(claimed: Claims, sighting: Sighting): void {
  if (isLone(sighting)) return
  const { claims, start, end } = sighting
  for (let unit = claims[0]; unit < claims[1]; unit++) claimed.forenames.add(unit)
  if (sighting.confidence === 'possible') return
  for (let unit = start; unit < end; unit++) claimed.names.add(unit)
}
