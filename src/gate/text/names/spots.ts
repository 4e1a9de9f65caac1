import { hashOf } from '../dictionary.ts'
import { skeleton } from '../leet.ts'
import type { Reading } from '../readings.ts'
import type { Token } from '../tokens.ts'
import { TRAIT } from '../traits.ts'
import {
  formOfWalk,
  formsOfBones,
  mayOpenName,
  WALK_START,
  type Walk,
  walkOn,
} from './find-forms.ts'
import { withoutPolishEnding } from './inflections.ts'
import { formIn, isInWords, type NameTable } from './name-table.ts'
import { addSlips } from './slips.ts'
import { NO_SPOTS, type Spot, type Spots, spotOn, spotOnOne } from './spot.ts'

const MOST_TOKENS = 4
const SHORTEST_REST = 3
const WIDEST_JOIN = 2
const SHORTEST_PLURAL = 4
const JOINED = /^['-]$/
/** They may stand for the last letters of a name. */
const SIGNS_AFTER = /^[!|+]+/
const MOST_SIGNS_AFTER = 3
const LETTER = /\p{L}/u

/** Finds every form of a name in a reading: plain and disguised ones, then slips beside them. */
export function findSpots(reading: Reading, text: string, table: NameTable): Spots {
  const spots = findClearSpots(reading, text, table)
  addSlips(reading, text, table, spots)
  return spots
}

/** Finds every form of a name in a reading that is not misspelt. */
export function findClearSpots(
  { tokens, worth, sort }: Reading,
  text: string,
  table: NameTable,
): (readonly Spot[])[] {
  const spots: (readonly Spot[])[] = []
  for (let at = 0; at < tokens.length; at++) {
    spots.push(worth && worth[at] === 0 ? NO_SPOTS : clearSpots({ tokens, text, table, sort }, at))
  }
  return spots
}

/** Words of a reading, and the names that they are held against. */
interface Ground {
  readonly tokens: readonly Token[]
  readonly text: string
  readonly table: NameTable
  readonly sort: Reading['sort']
}

function clearSpots(ground: Ground, at: number): readonly Spot[] {
  const { tokens, text, table } = ground
  const token = tokens[at]
  if (!token) return NO_SPOTS
  const plain = plainSpots(tokens, text, table, at)
  const next = tokens[at + 1]
  if (plain.length > 0 && !next?.disguised) return plain
  if (plain.length > 0) return [...plain, ...disguisedSpots(ground, at)]
  const hidden = disguisedSpots(ground, at)
  return hidden.length > 0 ? hidden : pluralSpots(token, text, table, at)
}

/** The word itself, alone or with up to three after it: "O'Brien", "van der Berg", "Oli via". */
function plainSpots(
  tokens: readonly Token[],
  text: string,
  table: NameTable,
  at: number,
): readonly Spot[] {
  const first = tokens[at]
  if (!first || !mayOpenName(table, first.hash)) return NO_SPOTS
  const whole = formIn(table, first.key, first.hash)
  const next = tokens[at + 1]
  const walk =
    next && next.start - first.end <= WIDEST_JOIN ? walkOn(table, WALK_START, first.key) : null
  if (whole < 0 && !walk) return NO_SPOTS
  const alone = whole < 0 ? NO_SPOTS : [spotOnOne(first, whole, at, 'exact')]
  const joined = walk ? joinedSpots({ tokens, text, table, at, walk }) : NO_SPOTS
  return joined.length === 0 ? alone : [...alone, ...joined]
}

/** Names of several words, the first of which a walk has gone through. */
function joinedSpots(scene: {
  readonly tokens: readonly Token[]
  readonly text: string
  readonly table: NameTable
  readonly at: number
  readonly walk: Walk
}): readonly Spot[] {
  const { tokens, text, table, at } = scene
  let walk: Walk | null = scene.walk
  let spots: Spot[] | null = null
  for (let past = at + 1; walk && past < at + MOST_TOKENS; past++) {
    const last: Token | undefined = tokens[past - 1]
    const token = tokens[past]
    if (!token || !last || token.start - last.end > WIDEST_JOIN) break
    const plural = pluralFrom(table, walk, token.key)
    walk = walkOn(table, walk, token.key)
    const form = walk ? formOfWalk(table, walk) : -1
    if (form < 0 && plural < 0) continue
    const joined = tokens.slice(at, past + 1)
    const exact = isInWords(table, form < 0 ? plural : form) || isJoined(joined, text)
    if (!exact && !mayBeApart(joined)) continue
    spots ??= []
    if (form < 0) spots.push(spotOn(joined, plural, at, 'plural'))
    else spots.push(spotOn(joined, form, at, exact ? 'exact' : 'apart'))
  }
  return spots ?? NO_SPOTS
}

/** The form that a word in the plural ends, as "Silvas" ends "da Silva"; -1 where it ends none. */
function pluralFrom(table: NameTable, walk: Walk, key: string): number {
  if (key.length < SHORTEST_PLURAL || !key.endsWith('s')) return -1
  const singular = walkOn(table, walk, key.slice(0, -1))
  return singular ? formOfWalk(table, singular) : -1
}

/** Nothing but a hyphen, an apostrophe or a change of capitals stands between the words. */
function isJoined(tokens: readonly Token[], text: string): boolean {
  return tokens.every((token, at) => {
    const last = tokens[at - 1]
    return !last || last.end === token.start || JOINED.test(text.slice(last.end, token.start))
  })
}

/** "Oli via" may be a name cut in two; "to M" and "an na" are words that happen to make one. */
function mayBeApart([first, ...others]: readonly Token[]): boolean {
  if (!first) return false
  const ordinary = (first.traits & TRAIT.ordinary) !== 0
  if (ordinary && !first.capital) return false
  if (ordinary && first.begins) return others.every(isNoWord)
  return first.capital || others.every((token) => !token.capital)
}

/** "Me iling": writing misread in a photo leaves half a name that is no word and no name. */
function isNoWord({ key, capital, lettered, traits }: Token): boolean {
  if (key.length < SHORTEST_REST || capital || !lettered) return false
  return (traits & (TRAIT.ordinary | TRAIT.forename | TRAIT.surname)) === 0
}

/** A word read through signs for letters, alone or with the one after it: "0'Br13n", "da $1lva". */
function disguisedSpots(ground: Ground, at: number): readonly Spot[] {
  const { tokens, text } = ground
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token) return NO_SPOTS
  const hidden = token.disguised || isSignedAfter(text, token)
  const hiddenNext =
    next !== undefined &&
    next.start - token.end <= 1 &&
    (next.disguised || isSignedAfter(text, next))
  if (!hidden && !hiddenNext) return NO_SPOTS
  const spots = hidden ? disguised([token], ground, at) : []
  if (!next || next.start - token.end > 1 || !LETTER.test(token.key) || !LETTER.test(next.key)) {
    return spots
  }
  return [...spots, ...disguised([token, next], ground, at)]
}

function disguised(tokens: readonly Token[], ground: Ground, at: number): Spot[] {
  const { table } = ground
  const key = tokens.map((token) => token.key).join('')
  const whole = formsOfBones(table, skeleton(key))
  if (whole.length > 0) return whole.map((form) => spotOn(tokens, form, at, 'disguised'))
  const signed = signedSpots(tokens, key, ground, at)
  if (signed.length > 0) return signed
  const forms = formsOfBones(table, skeleton(withoutTail(key)))
  return forms.map((form) => spotOn(tokens, form, at, 'disguised'))
}

/** A word whose last letters are signs that end sentences elsewhere: "K0f!", "M1tch3||". */
function signedSpots(
  tokens: readonly Token[],
  key: string,
  { text, table, sort }: Ground,
  at: number,
): Spot[] {
  const end = tokens.at(-1)?.end ?? 0
  const signs = SIGNS_AFTER.exec(text.slice(end, end + MOST_SIGNS_AFTER))?.[0] ?? ''
  for (let length = 1; length <= signs.length; length++) {
    const forms = formsOfBones(table, skeleton(key + signs.slice(0, length)))
    if (forms.length === 0) continue
    const manner = sort === 'leet' ? 'disguised' : 'apart'
    return forms.map((form) => ({ ...spotOn(tokens, form, at, manner), end: end + length }))
  }
  return []
}

function isSignedAfter(text: string, { end, wholeEnd, key }: Token): boolean {
  return end === wholeEnd && key.length > 1 && SIGNS_AFTER.test(text.charAt(end))
}

function withoutTail(word: string): string {
  let end = word.length
  while (end > 0 && /\d/.test(word.charAt(end - 1))) end--
  return word.slice(0, end)
}

/** "Gratulacje dla Kacpra Nowickiego": a surname as the sentence wants it. */
function polishSpots(token: Token, table: NameTable, at: number): readonly Spot[] {
  if (!token.capital || (token.traits & TRAIT.ordinary) !== 0) return NO_SPOTS
  const name = withoutPolishEnding(token.key)
  const form = name === '' ? -1 : formIn(table, name)
  return form < 0 ? NO_SPOTS : [spotOnOne(token, form, at, 'exact')]
}

/** "Prytherchs' kite" is the possessive of a whole name; "Prytherchs" alone may be another name. */
function pluralSpots(token: Token, text: string, table: NameTable, at: number): readonly Spot[] {
  const { key } = token
  if (key.length < SHORTEST_PLURAL) return NO_SPOTS
  if (!key.endsWith('s')) return polishSpots(token, table, at)
  const hash = hashOf(key, 0, key.length - 1)
  if (!mayOpenName(table, hash)) return NO_SPOTS
  const form = formIn(table, key.slice(0, -1), hash)
  const manner = text.charAt(token.end) === "'" ? 'exact' : 'plural'
  return form < 0 ? NO_SPOTS : [spotOnOne(token, form, at, manner)]
}
