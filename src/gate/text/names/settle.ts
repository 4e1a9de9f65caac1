import { strengthOf } from '../../strength.ts'
import { isLone, type Sighting } from './sighting.ts'

/** What speaks for each unit of the text: a forename, a whole name, or both. */
type Claims = Uint8Array
const FORENAME = 1
const WHOLE_NAME = 2

/**
 * Leaves of overlapping sightings the strongest, then the longest: a name counts once, however
 * many ways it was read. Two learners who share a surname in one phrase both stay.
 */
export function settle(sightings: readonly Sighting[]): Sighting[] {
  const ordered = joinSame(sightings).sort(byStrength)
  const kept: Sighting[] = []
  const claimed: Claims = new Uint8Array(unitsOf(sightings))
  for (const sighting of ordered) {
    if (isSpokenFor(claimed, sighting)) continue
    claim(claimed, sighting)
    kept.push(sighting)
  }
  return kept.sort(byPlace)
}

/** Names and halves of names that stand alone, each settled, in order of place. */
export function inPlace(whole: Sighting[], lone: readonly Sighting[]): Sighting[] {
  return lone.length === 0 ? whole : [...whole, ...lone].sort(byPlace)
}

function byPlace(one: Sighting, other: Sighting): number {
  return one.start - other.start || one.end - other.end
}

/** Whether a stretch of folded units lies in a whole name, at least in part. */
export type InName = (start: number, end: number) => boolean

/**
 * Where names stand that are more than a mere possibility.
 * @param settled sightings of which none is a half of a name alone
 */
export function wholeNames(settled: readonly Sighting[]): InName {
  const claimed: Claims = new Uint8Array(unitsOf(settled))
  for (const sighting of settled) claim(claimed, sighting)
  return (start, end) => isTaken(claimed, WHOLE_NAME, [start, end])
}

/** One stretch of text that could mean several people becomes one sighting of them all. */
function joinSame(sightings: readonly Sighting[]): Sighting[] {
  if (sightings.length < 2) return [...sightings]
  const joined: Sighting[] = []
  const byStretch = new Map<number, number[]>()
  for (const sighting of sightings) {
    const { sort, start, end, confidence } = sighting
    const stretch = start * LONGEST_TEXT + end
    const there = byStretch.get(stretch)
    const place = there?.find((at) => isOfSort(joined[at], sort, confidence))
    const same = place === undefined ? undefined : joined[place]
    if (place !== undefined && same) {
      joined[place] = { ...same, people: inOrderOnce([...same.people, ...sighting.people]) }
      continue
    }
    const at = joined.push(sighting) - 1
    if (there) there.push(at)
    else byStretch.set(stretch, [at])
  }
  return joined
}

/** No text has so many units, so that two places in one make one number. */
const LONGEST_TEXT = 2 ** 26

function isOfSort(
  sighting: Sighting | undefined,
  sort: Sighting['sort'],
  confidence: Sighting['confidence'],
): boolean {
  return sighting?.sort === sort && sighting.confidence === confidence
}

function inOrderOnce(people: readonly number[]): number[] {
  return [...new Set(people)].sort((one, other) => one - other)
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
  return isTaken(claimed, isLone(sighting) ? WHOLE_NAME : FORENAME, sighting.claims)
}

function isTaken(claimed: Claims, as: number, [start, end]: readonly [number, number]): boolean {
  for (let unit = start; unit < end; unit++) {
    if (((claimed[unit] ?? 0) & as) !== 0) return true
  }
  return false
}

function claim(claimed: Claims, sighting: Sighting): void {
  if (isLone(sighting)) return
  const { claims, start, end } = sighting
  speak(claimed, FORENAME, claims)
  if (sighting.confidence !== 'possible' && !sighting.surname) {
    speak(claimed, WHOLE_NAME, [start, end])
  }
}

function speak(claimed: Claims, as: number, [start, end]: readonly [number, number]): void {
  for (let unit = start; unit < end; unit++) claimed[unit] = (claimed[unit] ?? 0) | as
}

/** How far into the text any sighting reaches. */
function unitsOf(sightings: readonly Sighting[]): number {
  let units = 0
  for (const { end, claims } of sightings) units = Math.max(units, end, claims[1])
  return units
}
