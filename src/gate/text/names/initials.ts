import type { Token } from '../tokens.ts'
import { TRAIT } from '../traits.ts'
import { gapBetween } from './gaps.ts'
import type { Scene } from './pairs.ts'
import { initialsOf, peopleBy } from './people.ts'
import { peopleWithSurname } from './people-with-surname.ts'
import type { Sighting } from './sighting.ts'
import type { Spot } from './spot.ts'
import { surroundingsOf } from './surroundings.ts'

const MOST_INITIALS = 3
const FURTHEST_AFTER = 12
/** "A level", "B team", "C block": a letter that tells one of a kind. */
const NO_NAME_AFTER =
  /^ (?:levels?|teams?|squads?|groups?|sets?|class|block|flats?|wing|side|road|string|major|minor|sharp)(?!\p{L})/u

/** Words that follow a person and never the word "I". */
const NOT_AFTER_I =
  /^ (?:has|is|with|by|for|on|who|and|from|in|at|of|to|wins|scores|takes|makes|runs|plays|sings)(?!\p{L})/u

/** An initial with a surname ("O. Smith", "Smith, O.") or a first name with one ("Olivia S."). */
export function findInitials(scene: Scene): Sighting[] {
  const sightings: Sighting[] = []
  for (const spot of scene.all) {
    if (spot.manner !== 'exact' && spot.manner !== 'disguised') continue
    const found = [
      beforeSurname(scene, spot),
      afterSurname(scene, spot),
      afterForename(scene, spot),
    ]
    for (const sighting of found) if (sighting) sightings.push(sighting)
  }
  return sightings
}

function beforeSurname(scene: Scene, spot: Spot): Sighting | null {
  let from = spot.from
  while (from > spot.from - MOST_INITIALS && isInitialBefore(scene, from, spot)) from--
  const initial = scene.tokens[from]
  if (!initial || from === spot.from) return null
  const people = peopleWithSurname(scene.table, spot.form, initial.key)
  return sighting(scene, { from, past: spot.past, people, claims: [from, spot.from] })
}

function afterSurname(scene: Scene, spot: Spot): Sighting | null {
  const initial = scene.tokens[spot.past]
  if (!initial?.capital || initial.key.length !== 1) return null
  if (spot.word && !isWrittenAsSurname(spot, initial)) return null
  const gap = gapBetween(scene.text, spot.end, initial.start)
  const comma = gap === 'list' && closesName(scene, spot, initial)
  const cut = isCut(spot, initial)
  const after = gap === 'close' || comma || isBracketed(scene, spot, initial)
  if (!after || (isEnding(scene, initial) && !cut)) return null
  const people = peopleWithSurname(scene.table, spot.form, initial.key)
  const past = spot.past + 1
  return sighting(scene, { from: spot.from, past, people, claims: [spot.past, past] })
}

function afterForename(scene: Scene, spot: Spot): Sighting | null {
  const initial = scene.tokens[spot.past]
  const cut = initial !== undefined && isCut(spot, initial)
  if (initial?.key.length !== 1 || (isEnding(scene, initial) && !cut)) return null
  if (gapBetween(scene.text, spot.end, initial.start) !== 'close') return null
  const dotted = scene.text.charAt(initial.end) === '.'
  const article = /[ai]/.test(initial.key)
  if (article && !dotted && (!initial.capital || spot.token.shouted || spot.word)) return null
  if (spot.token.capital && !initial.capital) return null
  if (spot.word && !dotted && !isWrittenFirst(scene, spot, initial)) return null
  if (isSomebodyElse(scene, spot.past + 1)) return null
  const people = peopleBy(scene.table, 'givens', spot.form, 'exact').filter((person) =>
    initialsOf(scene.table, person, 'surnames').includes(initial.key),
  )
  return sighting(scene, {
    from: spot.from,
    past: spot.past + 1,
    people,
    claims: [spot.from, spot.past],
  })
}

/** "OliviaS": a capital that ends the word of a name. */
function isCut({ end, word }: Spot, { fresh, capital, start }: Token): boolean {
  return fresh && capital && start === end && !word
}

/** "Gray, J has won", but neither "May, I ask" nor "PRICE, A". */
function isWrittenAsSurname({ token, end }: Spot, { key, start }: Token): boolean {
  return token.capital && !token.shouted && start > end + 1 && !/[ai]/.test(key)
}

/** "Penhallow (T)", as in the results of a match. */
function isBracketed({ text }: Scene, spot: Spot, { start, end }: Token): boolean {
  return /^ ?\($/.test(text.slice(spot.end, start)) && text.charAt(end) === ')'
}

/** "Penhallow, T." and "Penhallow, T 3", but not "Penhallow, A level" or "Penhallow, I think". */
function closesName({ text, tokens }: Scene, spot: Spot, initial: Token): boolean {
  if (text.charAt(initial.end) === '.') return true
  if (!spot.token.capital || !/^, ?$/.test(text.slice(spot.end, initial.start))) return false
  const after = text.slice(initial.end, initial.end + FURTHEST_AFTER)
  if (/^(?: ?$| ?[\n,;:)!?]| \(?\d)/.test(after)) return true
  if (!/^ \(?\p{L}/u.test(after) || NO_NAME_AFTER.test(after)) return false
  if (initial.key === 'a') return tokens[spot.past + 1]?.capital !== true
  return initial.key !== 'i' || NOT_AFTER_I.test(after)
}

/** "Daisy S fed the hens": a word that is a name, first in its sentence, with a lone capital. */
function isWrittenFirst({ text }: Scene, { token }: Spot, initial: Token): boolean {
  if (!token.capital || (token.begins && token.shouted)) return false
  if (!token.begins) return true
  return initial.capital && /^(?:$|[\s,;:!?)])/.test(text.slice(initial.end, initial.end + 1))
}

/** Whether the token before `at` is an initial that belongs to the surname after it. */
function isInitialBefore(scene: Scene, at: number, spot: Spot): boolean {
  const initial = scene.tokens[at - 1]
  const next = scene.tokens[at]
  if (initial?.key.length !== 1 || !next || /\d/.test(initial.key)) return false
  if (scene.text.charAt(initial.end) === "'") return false
  if (gapBetween(scene.text, initial.end, next.start, true) !== 'close') return false
  if (isEnding(scene, initial)) return false
  const dotted = scene.text.charAt(initial.end) === '.'
  if (dotted) return true
  if (spot.token.capital && !initial.capital) return false
  if (spot.word) return isWrittenAsName(spot, initial)
  return initial.capital || !/[ai]/.test(initial.key)
}

/** "N Walker", but neither "A Green" nor "I HOPE". */
function isWrittenAsName({ token }: Spot, initial: Token): boolean {
  return token.capital && !token.shouted && initial.capital && !/[ai]/.test(initial.key)
}

/** The `s` of "Olivia's" or of "Year 11s" is no initial. */
function isEnding(scene: Scene, initial: Token): boolean {
  return /['\d\p{L}]/u.test(scene.text.charAt(initial.start - 1))
}

function isSomebodyElse(scene: Scene, at: number): boolean {
  const next = scene.tokens[at]
  const last = scene.tokens[at - 1]
  if (!next?.capital || !last || next.key.length === 1) return false
  if ((next.traits & TRAIT.ordinary) !== 0) return false
  return gapBetween(scene.text, last.end, next.start, true) === 'close'
}

function sighting(
  scene: Scene,
  found: { from: number; past: number; people: number[]; claims: [number, number] },
): Sighting | null {
  if (found.people.length === 0) return null
  const around = surroundingsOf(scene, found.from, found.past)
  if (around.titled || around.place) return null
  const startOf = (at: number) => scene.tokens[at]?.start ?? 0
  const endOf = (past: number) => scene.tokens[past - 1]?.end ?? 0
  return {
    sort: 'part',
    start: startOf(found.from),
    end: endOf(found.past),
    claims: [startOf(found.claims[0]), endOf(found.claims[1])],
    people: found.people,
    confidence: 'likely',
    reason: 'A learner’s name with one half as an initial.',
  }
}
