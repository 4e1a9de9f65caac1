import type { Confidence } from '../../types.ts'
import type { Token } from '../tokens.ts'
import { FORENAMES } from '../words/forenames.ts'
import { ORDINARY_WORDS } from '../words/ordinary-words.ts'
import { SURNAMES } from '../words/surnames.ts'
import { editDistance } from './edit-distance.ts'
import { gapBetween } from './gaps.ts'
import { forenamePostings, surnamePostings, type TablePerson } from './name-table.ts'
import type { Scene } from './pairs.ts'
import { howOf, MOST_PEOPLE, type Postings, personOf } from './postings.ts'
import type { Sighting } from './sighting.ts'
import { soundOf } from './sounds.ts'
import type { Spot } from './spot.ts'
import { surroundingsOf } from './surroundings.ts'

const SHORTEST = 4
const MOST_JOINED = 3
const SHORTEST_TWO_SLIPS = 6
/** Namesakes compared for one name; a text cannot make the gate look at more. */
const MOST_COMPARED = 256

/**
 * Names of which one half is right and the other nearly: two letters wrong, or spelt as it
 * sounds ("Shivaun" for "Siobhan"). Compared only with those who have the right half.
 */
export function findNearMisses(scene: Scene): Sighting[] {
  const sightings: Sighting[] = []
  for (const spot of scene.spots.flat()) {
    if (spot.manner !== 'exact') continue
    const surnameMissed = compare(scene, spot, spot.past, 'surname')
    const forenameMissed = compare(scene, spot, spot.from - 1, 'forename')
    for (const found of [surnameMissed, forenameMissed]) if (found) sightings.push(found)
  }
  return sightings
}

function compare(
  scene: Scene,
  spot: Spot,
  at: number,
  missed: 'forename' | 'surname',
): Sighting | null {
  const { table } = scene
  const right = missed === 'surname' ? forenamePostings : surnamePostings
  const postings = right(table, spot.form)
  const token = scene.tokens[at]
  if (postings.length === 0 || !token || !isComparable(scene, spot, token)) return null
  const typed = typedAt(scene, at, missed)
  const near = nearPeople(scene, postings, typed.key, missed)
  if (!near || typed.key.length < SHORTEST) return null
  const from = Math.min(at, spot.from)
  const past = Math.max(typed.past, spot.past)
  const around = surroundingsOf({ ...scene, from, past })
  if (around.titled || around.place) return null
  const forename = missed === 'surname' ? spot : token
  return {
    sort: 'part',
    start: Math.min(token.start, spot.start),
    end: Math.max(scene.tokens[typed.past - 1]?.end ?? 0, spot.end),
    claims: [forename.start, forename.end],
    ...near,
    reason: 'Close to the full name of a learner, or sounds like it.',
  }
}

/** What was typed for the missed half: a word, or for a surname all that hyphens join to it. */
function typedAt(
  { text, tokens }: Scene,
  at: number,
  missed: 'forename' | 'surname',
): { key: string; past: number } {
  let past = at + 1
  let key = tokens[at]?.key ?? ''
  while (missed === 'surname' && past < at + MOST_JOINED) {
    const [last, next] = [tokens[past - 1], tokens[past]]
    if (!last || !next || !/^['-]$/.test(text.slice(last.end, next.start))) break
    if (next.key.length > 1) key += next.key
    else break
    past++
  }
  return { key, past }
}

function isComparable(scene: Scene, spot: Spot, token: Token): boolean {
  if (/\d/.test(token.key)) return false
  if (spot.token.capital !== token.capital || (spot.word && !token.capital)) return false
  if (ORDINARY_WORDS.has(token.key) && (!token.capital || token.shouted || token.begins)) {
    return false
  }
  const [first, second] = token.start < spot.start ? [token, spot] : [spot, token]
  return gapBetween(scene.text, first.end, second.start) === 'close'
}

/** The people for whom the missed half is closest. */
function nearPeople(
  scene: Scene,
  postings: Postings,
  typed: string,
  missed: 'forename' | 'surname',
): { people: number[]; confidence: Confidence } | null {
  const found = { likely: [] as number[], possible: [] as number[] }
  const sound = soundOf(typed)
  for (const entry of postings.subarray(0, MOST_COMPARED)) {
    if (howOf(entry) !== 'exact') continue
    const person = scene.table.people[personOf(entry)]
    if (!person) continue
    const confidence = closest(scene, formsOf(person, missed), typed, sound, missed)
    if (confidence) found[confidence].push(personOf(entry))
  }
  const confidence = found.likely.length > 0 ? 'likely' : 'possible'
  const people = found[confidence].slice(0, MOST_PEOPLE)
  return people.length > 0 ? { people, confidence } : null
}

function formsOf(person: TablePerson, missed: 'forename' | 'surname'): readonly number[] {
  return missed === 'surname' ? [person.surname] : person.forenames
}

function closest(
  scene: Scene,
  forms: readonly number[],
  typed: string,
  sound: string,
  missed: 'forename' | 'surname',
): 'likely' | 'possible' | null {
  let best: 'likely' | 'possible' | null = null
  for (const form of forms) {
    const name = scene.table.spelt[form] ?? ''
    if (name === typed || name.length < SHORTEST) continue
    if (sound !== '' && sound === scene.table.sounds[form]) return 'likely'
    const another = (missed === 'surname' ? SURNAMES : FORENAMES).has(typed)
    const most = !another && mayHaveTwoSlips(name, typed) ? 2 : 1
    if (editDistance(typed, name, most) > most) continue
    if (!another || (missed === 'surname' && name.length !== typed.length)) return 'likely'
    best = 'possible'
  }
  return best
}

/** In five letters two may be wrong where the first is right; in longer names any two may. */
function mayHaveTwoSlips(name: string, typed: string): boolean {
  const shorter = Math.min(name.length, typed.length)
  if (shorter >= SHORTEST_TWO_SLIPS) return true
  const longer = Math.max(name.length, typed.length)
  return longer >= SHORTEST_TWO_SLIPS - 1 && name.charAt(0) === typed.charAt(0)
}
