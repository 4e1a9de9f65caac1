import type { Confidence } from '../../types.ts'
import type { Read, Reading } from '../readings.ts'
import { ABBREVIATED_TITLES, WRITTEN_TITLES } from '../words/titles.ts'
import type { AdultSpan } from './find-learners.ts'
import { gapBetween } from './gaps.ts'
import type { NameIndex } from './name-index.ts'
import { surnamePostings } from './name-table.ts'
import { findPairs, type Pair, type Scene } from './pairs.ts'
import { howOf, MOST_PEOPLE, personOf } from './postings.ts'
import type { Spot } from './spot.ts'
import { findSpots } from './spots.ts'
import { surroundingsOf } from './surroundings.ts'

/** A colleague named in a text. Offsets are folded units. */
export interface AdultSighting extends AdultSpan {
  readonly people: readonly number[]
  readonly confidence: Confidence
  readonly reason: string
}

/** Finds colleagues by their whole name, or by title and surname. */
export function findAdults(read: Read, index: NameIndex): AdultSighting[] {
  if (index.adults.people.length === 0) return []
  const found = read.readings.flatMap((reading) => readOne(read, reading, index))
  const longestFirst = found.sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const taken = new Set<number>()
  const kept = longestFirst.filter((sighting) => {
    if (taken.has(sighting.end)) return false
    for (let unit = sighting.start; unit <= sighting.end; unit++) taken.add(unit)
    return true
  })
  return kept.sort((one, other) => one.start - other.start)
}

function readOne(read: Read, reading: Reading, index: NameIndex): AdultSighting[] {
  const table = index.adults
  const { text } = read.folded
  const spots = findSpots(reading, text, table).map((at) => at.filter(isExact))
  const scene: Scene = { text, tokens: reading.tokens, spots, table }
  return [...wholeNames(scene), ...titledNames(scene)]
}

function isExact({ manner }: Spot): boolean {
  return manner === 'exact' || manner === 'disguised'
}

function wholeNames(scene: Scene): AdultSighting[] {
  return findPairs(scene).flatMap((pair) => {
    const [first, last] =
      pair.order === 'forward' ? [pair.forename, pair.surname] : [pair.surname, pair.forename]
    if (!isWholeName(pair) || isPlace(scene, first.from, last.past)) return []
    const title = titleBefore(scene, first.from)
    return {
      start: title?.start ?? first.start,
      end: last.end,
      titled: title !== undefined,
      people: pair.matches.map(({ person }) => person),
      confidence: 'certain',
      reason: 'The name of a colleague.',
    }
  })
}

/** The name as recorded, written as a name where its parts are ordinary words. */
function isWholeName({ forename, surname, matches, gap }: Pair): boolean {
  const exact = matches.some((match) => match.forename === 'exact' && match.surname === 'exact')
  const words = [forename, surname].filter((spot) => spot.word && !spot.token.capital)
  return exact && gap !== 'stop' && words.length === 0
}

function titledNames(scene: Scene): AdultSighting[] {
  return scene.spots.flat().flatMap((spot) => {
    const title = titleBefore(scene, spot.from)
    if (!title || isPlace(scene, spot.from, spot.past)) return []
    const people: number[] = []
    for (const entry of surnamePostings(scene.table, spot.form)) {
      if (howOf(entry) === 'exact' && people.length < MOST_PEOPLE) people.push(personOf(entry))
    }
    if (people.length === 0) return []
    return {
      start: title.start,
      end: spot.end,
      titled: true,
      people,
      confidence: people.length === 1 ? 'certain' : 'likely',
      reason: 'A colleague, named by title and surname.',
    }
  })
}

function titleBefore(scene: Scene, at: number): { start: number } | undefined {
  const title = scene.tokens[at - 1]
  const name = scene.tokens[at]
  if (!title || !name) return undefined
  if (gapBetween(scene.text, title.end, name.start, true) !== 'close') {
    const initialed = scene.tokens[at - 2]
    if (title.key.length !== 1 || !initialed) return undefined
  }
  if (title.key.length === 1) return titleBefore(scene, at - 1)
  const written = WRITTEN_TITLES.has(title.whole) && title.capital
  return ABBREVIATED_TITLES.has(title.whole) || written ? title : undefined
}

function isPlace(scene: Scene, from: number, past: number): boolean {
  return surroundingsOf({ ...scene, from, past }).place
}
