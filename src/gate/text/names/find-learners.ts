import { weaker } from '../../strength.ts'
import { findPhrases } from '../phrases.ts'
import type { Read, Reading } from '../readings.ts'
import { type Cover, coverOf, type Stretch } from '../stretches.ts'
import { TRAIT } from '../traits.ts'
import { withoutCrossings } from './crossings.ts'
import { findFamilies } from './families.ts'
import { findHandles } from './handles.ts'
import { findInitials } from './initials.ts'
import { withKin } from './kin.ts'
import { findLoneNames } from './lone-names.ts'
import type { NameIndex } from './name-index.ts'
import { findNearMisses } from './near-misses.ts'
import { findPairs, type Pair, type Scene } from './pairs.ts'
import { stands } from './people.ts'
import { findRunTogether } from './run-together.ts'
import { inPlace, settle, wholeNames } from './settle.ts'
import { findSiblings } from './siblings.ts'
import type { Sighting } from './sighting.ts'
import { inARow, type Spot } from './spot.ts'
import { findSpots, type Search } from './spots.ts'
import { surroundingsOf } from './surroundings.ts'
import { weighPair } from './weigh-pair.ts'

/** A stretch of the text that names an adult of the school by their whole name or title. */
export interface AdultSpan {
  readonly start: number
  readonly end: number
  readonly titled: boolean
}

/**
 * Finds every learner of the register in a text, in each way that it can be read.
 * @param adults where colleagues are named, so that namesakes are not taken for certain
 * @returns sightings in order of place; lone first names and surnames are among them
 */
export function findLearners(
  read: Read,
  index: NameIndex,
  adults: readonly AdultSpan[] = [],
): readonly Sighting[] {
  const { text } = read.folded
  const found: Sighting[] = []
  const scenes: Scene[] = []
  let plain: Search | null = null
  for (const reading of read.readings) {
    const { learners } = index
    const search: Search = findSpots(reading, text, learners, plain)
    plain ??= search
    const { spots } = search
    const scene: Scene = {
      text,
      tokens: reading.tokens,
      spots,
      all: inARow(spots),
      table: learners,
    }
    for (const sighting of readOne(read, reading, scene)) found.push(sighting)
    if (scene.all.length > 0) scenes.push(scene)
  }
  if (found.length === 0 && scenes.length === 0) return found
  const others: Others = {
    terms: coverOf(findPhrases(read.plain, index.knownTerms, read.phrasal)),
    figures: coverOf(findPhrases(read.plain, index.publicFigures, read.phrasal)),
    adults: coverOf(adults),
  }
  const whole = settle(weighAll(found, others))
  // Half a name says nothing where all of it stands.
  const named = wholeNames(whole)
  const halves = scenes.flatMap((scene) => findLoneNames(scene, named))
  const lone = halves.length === 0 ? halves : settle(weighAll(halves, others))
  return withKin(text, inPlace(whole, lone), index.learners)
}

function weighAll(sightings: readonly Sighting[], others: Others): Sighting[] {
  const weighed: Sighting[] = []
  for (const sighting of sightings) {
    const left = weighAgainst(sighting, others)
    if (left) weighed.push(left)
  }
  return weighed
}

function readOne(read: Read, reading: Reading, scene: Scene): Sighting[] {
  const together = findRunTogether(reading, scene.table)
  const handles = read.gathered ? findHandles(scene) : NO_SIGHTINGS
  if (scene.all.length === 0) return [...together, ...handles]
  const { sightings, sure } = pairSightings(scene, withoutCrossings(scene, findPairs(scene)))
  for (const more of [
    together,
    handles,
    findInitials(scene),
    findFamilies(scene),
    findNearMisses(scene, sure),
  ]) {
    for (const sighting of more) sightings.push(sighting)
  }
  return sightings
}

/** The learners whom pairs mean, and the words at which a certain name of two words begins. */
function pairSightings(
  scene: Scene,
  pairs: readonly Pair[],
): { sightings: Sighting[]; sure: ReadonlySet<number> } {
  const sightings: Sighting[] = []
  const sure = new Set<number>()
  for (const pair of pairs) {
    const [first, last] =
      pair.order === 'forward' ? [pair.forename, pair.surname] : [pair.surname, pair.forename]
    const around = surroundingsOf(scene, first.from, last.past)
    const weight = weighPair(pair, around, scene.table)
    if (!weight) continue
    sightings.push({
      sort: weight.full ? 'full' : 'part',
      start: first.start,
      end: last.end,
      claims: claimsOf(pair),
      people: pair.matches.map(({ person }) => person),
      confidence: weight.confidence,
      reason: weight.reason,
      surname: isSurname(scene, first, last),
    })
    if (weight.confidence !== 'possible') sightings.push(...findSiblings(scene, pair))
    const twoWords = last.past - first.from === 2 && pair.order === 'forward'
    if (twoWords && weight.full && weight.confidence === 'certain') sure.add(first.from)
  }
  return { sightings, sure }
}

/** "El-Amin" is a surname of several learners, of whom one may be called El for short. */
function isSurname({ spots, table }: Scene, first: Spot, last: Spot): boolean {
  if ((first.token.traits & TRAIT.particle) === 0) return false
  const whole = spots[first.from]?.find(
    ({ past, manner }) => past === last.past && manner === 'exact',
  )
  return whole !== undefined && stands(table, 'surnames', whole.form, 'exact')
}

const NO_SIGHTINGS: readonly Sighting[] = []

interface Others {
  readonly terms: Cover<Stretch>
  readonly figures: Cover<Stretch>
  readonly adults: Cover<AdultSpan>
}

/** A middle name that the register does not know may itself be the first name of somebody else. */
function claimsOf({ forename, surname, order, middle }: Pair): [number, number] {
  const past = order === 'forward' && middle !== 'other' ? surname.start : forename.end
  return [forename.start, past]
}

/**
 * A name that is also a place of the school's or a colleague means less. A learner who is called as
 * somebody well known is asked about: only a reader can tell which of them is meant.
 */
function weighAgainst(sighting: Sighting, others: Others): Sighting | null {
  const whole = sighting.sort === 'full'
  const term = others.terms(sighting.start, sighting.end)
  if (term || others.figures(sighting.start, sighting.end)) {
    if (!whole) return null
    const reason = `${sighting.reason} Somebody or something well known is called so too.`
    const confidence = term ? 'possible' : weaker(sighting.confidence, 'likely')
    return { ...sighting, confidence, reason }
  }
  const adult = others.adults(sighting.start, sighting.end)
  if (!adult) return sighting
  if (!whole || adult.titled) return null
  return {
    ...sighting,
    confidence: weaker(sighting.confidence, 'likely'),
    reason: `${sighting.reason} A colleague has the same name.`,
  }
}
