import type { Token } from '../tokens.ts'
import { TRAIT } from '../traits.ts'
import { gapBetween } from './gaps.ts'
import type { NameTable } from './name-table.ts'
import { type Near, nearPeople } from './near-people.ts'
import type { Scene } from './pairs.ts'
import { type Side, stands } from './people.ts'
import type { Sighting } from './sighting.ts'
import type { Spot } from './spot.ts'
import { surroundingsOf } from './surroundings.ts'

const SHORTEST = 3
const MOST_JOINED = 3

/**
 * Names of which one half is right and the other nearly: two letters wrong, or spelt as it
 * sounds ("Shivaun" for "Siobhan"). Compared only with those who have the right half.
 * @param sure words at which a certain name of two words begins, for which no other is meant
 */
export function findNearMisses(scene: Scene, sure: ReadonlySet<number>): Sighting[] {
  const sightings: Sighting[] = []
  for (const spot of scene.all) {
    if (spot.manner !== 'exact' && spot.manner !== 'slip') continue
    const surnameMissed = compare(scene, sure, spot, 'surname')
    const forenameMissed = compare(scene, sure, spot, 'forename')
    for (const found of [surnameMissed, forenameMissed]) if (found) sightings.push(found)
  }
  return sightings
}

function compare(
  scene: Scene,
  sure: ReadonlySet<number>,
  spot: Spot,
  missed: 'forename' | 'surname',
): Sighting | null {
  const { table } = scene
  const at = missed === 'surname' ? spot.past : spot.from - 1
  const right = missed === 'surname' ? 'givens' : 'surnames'
  const token = scene.tokens[at]
  if (!token || !isComparable(scene, spot, token) || !stands(table, right, spot.form)) return null
  const typed = typedAt(scene, at, missed)
  const from = Math.min(at, spot.from)
  const past = Math.max(typed.past, spot.past)
  if (typed.key.length < SHORTEST || (past - from === 2 && sure.has(from))) return null
  const near = nearestPeople(table, right, spot, typed.key)
  if (!near) return null
  const around = surroundingsOf(scene, from, past)
  if (around.titled || around.place || isPlaceNamedSo(spot, token)) return null
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

/** Those with the right half as the register has it, else with a slip in it or a short form of it. */
function nearestPeople(table: NameTable, side: Side, spot: Spot, typed: string): Near | null {
  const { form, manner } = spot
  if (manner === 'slip') return nearPeople(table, { side, form, how: 'exact', loose: true }, typed)
  const near = nearPeople(table, { side, form, how: 'exact', loose: false }, typed)
  if (near || side === 'surnames') return near
  return nearPeople(table, { side, form, how: 'short', loose: true }, typed)
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

/** "Faith House", "May Hill": a word and a kind of place. */
function isPlaceNamedSo(spot: Spot, token: Token): boolean {
  return spot.word && token.start > spot.start && (token.word.wholeTraits & TRAIT.placeWord) !== 0
}

function isComparable(scene: Scene, spot: Spot, token: Token): boolean {
  if (!token.word.lettered && /\d/.test(token.key)) return false
  if (spot.token.capital !== token.capital || (spot.word && !token.capital)) return false
  if ((token.traits & TRAIT.ordinary) !== 0 && (!token.capital || token.shouted || token.begins)) {
    return false
  }
  const [first, second] = token.start < spot.start ? [token, spot] : [spot, token]
  return gapBetween(scene.text, first.end, second.start) === 'close'
}
