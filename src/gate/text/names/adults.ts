import type { Confidence } from '../../types.ts'
import type { Read, Reading } from '../readings.ts'
import { TRAIT } from '../traits.ts'
import type { AdultSpan } from './find-learners.ts'
import { gapBetween } from './gaps.ts'
import type { NameIndex } from './name-index.ts'
import { findPairs, type Pair, type Scene } from './pairs.ts'
import { peopleBy } from './people.ts'
import { inARow, type Spot, type Spots } from './spot.ts'
import { findClearSpots } from './spots.ts'
import { surroundingsOf } from './surroundings.ts'

/** A colleague named in a text. Offsets are folded units. */
export interface AdultSighting extends AdultSpan {
  readonly people: readonly number[]
  readonly confidence: Confidence
  readonly reason: string
}

/** Finds colleagues by their whole name, or by title and surname. */
export function findAdults(read: Read, index: NameIndex): AdultSighting[] {
  if (index.adults.size === 0) return []
  const found: AdultSighting[] = []
  let plain: Spots | null = null
  const { text } = read.folded
  for (const reading of read.readings) {
    if (reading.adults.length === 0) continue
    const sought = { text, table: index.adults, where: reading.adults, plain }
    const spots: Spots = findClearSpots(reading, sought)
    if (reading.sort === 'plain') plain = spots
    if (spots.some((at) => at.length > 0)) found.push(...readOne(read, reading, spots, index))
  }
  if (found.length === 0) return found
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

function readOne(read: Read, reading: Reading, clear: Spots, index: NameIndex): AdultSighting[] {
  const table = index.adults
  const { text } = read.folded
  const spots = clear.map((at) => (at.length === 0 ? at : at.filter(isExact)))
  const all = inARow(spots)
  const scene: Scene = { text, tokens: reading.tokens, spots, all, table }
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
  return scene.all.flatMap((spot) => {
    const title = titleBefore(scene, spot.from)
    if (!title || isPlace(scene, spot.from, spot.past)) return []
    const people = peopleBy(scene.table, 'surnames', spot.form, 'exact')
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
  const titled = (title.word.wholeTraits & (TRAIT.abbreviatedTitle | TRAIT.writtenTitle)) !== 0
  if (!titled && title.key.length !== 1) return undefined
  if (gapBetween(scene.text, title.end, name.start, true) !== 'close') {
    const initialed = scene.tokens[at - 2]
    if (title.key.length !== 1 || !initialed) return undefined
  }
  if (title.key.length === 1) return titleBefore(scene, at - 1)
  const written = (title.word.wholeTraits & TRAIT.writtenTitle) !== 0 && title.capital
  return (title.word.wholeTraits & TRAIT.abbreviatedTitle) !== 0 || written ? title : undefined
}

function isPlace(scene: Scene, from: number, past: number): boolean {
  return surroundingsOf(scene, from, past).place
}
