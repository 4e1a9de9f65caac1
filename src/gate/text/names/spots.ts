import { hashOn } from '../dictionary.ts'
import type { Reading } from '../readings.ts'
import type { Token } from '../tokens.ts'
import { TRAIT } from '../traits.ts'
import { disguisedSpots, type Ground } from './disguised-spots.ts'
import { formOfWalk, mayBeName, mayOpenName, WALK_START, type Walk, walkOn } from './find-forms.ts'
import { mayOpen } from './met-words.ts'
import { formIn, isInWords, type NameTable } from './name-table.ts'
import { addSlips } from './slips.ts'
import { NO_SPOTS, type Spot, type Spots, spotOn, spotOnOne } from './spot.ts'

const MOST_TOKENS = 4
const SHORTEST_REST = 3
const WIDEST_JOIN = 2
const SHORTEST_PLURAL = 4
/** So many letters of a second word are held against the beginnings of names before all of it. */
const LEAD = 2
const JOINED = /^['-]$/
const SMALL_S = 0x73

/** What a search through one reading came to. */
export interface Search {
  readonly spots: (readonly Spot[])[]
  /** 1 for each token that was held against names one slip away; see `addSlips`. */
  readonly tried: Uint8Array
}

/** Which names are looked for in a reading, and where. */
export interface Sought {
  readonly text: string
  readonly table: NameTable
  /** The places at which one may begin that is not misspelt; see `Reading`. */
  readonly where: readonly number[]
  /** What the plain reading came to, whose words need not be looked at again. */
  readonly plain?: Spots | null
}

/**
 * Finds every form of a learner's name in a reading: plain and disguised ones, then slips beside
 * them.
 * @param plain the search through the plain reading, whose words need not be looked at again
 *   where they begin nothing
 */
export function findSpots(
  reading: Reading,
  text: string,
  table: NameTable,
  plain: Search | null = null,
): Search {
  const where = reading.learners
  const spots = findClearSpots(reading, { text, table, where, plain: plain?.spots ?? null })
  return { spots, tried: addSlips(reading, text, table, { spots, plain }) }
}

/** Finds every form of a name in a reading that is not misspelt; see `findSpots`. */
export function findClearSpots(
  { tokens, plainAt, sort, disguises }: Reading,
  { text, table, where, plain }: Sought,
): (readonly Spot[])[] {
  const ground: Ground = { tokens, text, table, sort, disguises }
  const spots: (readonly Spot[])[] = new Array(tokens.length).fill(NO_SPOTS)
  for (const at of where) {
    const token = tokens[at]
    if (!token || (plain && plainAt && isBare(plain, plainAt, at))) continue
    const found = clearSpots(ground, token, at)
    if (found.length > 0) spots[at] = found
  }
  return spots
}

/** Whether nothing began here in the plain reading, and the words that may go on are the same. */
function isBare(plain: Spots, plainAt: readonly number[], at: number): boolean {
  const there = plainAt[at] ?? -1
  if (there < 0 || plain[there]?.length !== 0) return false
  for (let next = 1; next < MOST_TOKENS; next++) {
    if ((plainAt[at + next] ?? there + next) !== there + next) return false
  }
  return plainAt.length - at >= MOST_TOKENS || plain.length - there === plainAt.length - at
}

function clearSpots(ground: Ground, token: Token, at: number): readonly Spot[] {
  const { tokens, text, table, disguises } = ground
  const plain = plainSpots(ground, token, at)
  if (plain.length > 0 && !(disguises && tokens[at + 1]?.disguised)) return plain
  const hidden = disguises ? disguisedSpots(ground, token, at) : NO_SPOTS
  if (plain.length > 0) return [...plain, ...hidden]
  return hidden.length > 0 ? hidden : pluralSpots(token, text, table, at)
}

/** The word itself, alone or with up to three after it: "O'Brien", "van der Berg", "Oli via". */
function plainSpots({ tokens, text, table }: Ground, first: Token, at: number): readonly Spot[] {
  const whole = mayBeName(table, first.word.hash) ? formIn(table, first.key, first.word.hash) : -1
  const next = tokens[at + 1]
  const walk = next && mayGoOn(table, first, next) ? walkOn(table, WALK_START, first.key) : null
  if (whole < 0 && !walk) return NO_SPOTS
  const alone = whole < 0 ? NO_SPOTS : [spotOnOne(first, whole, at, 'exact')]
  const joined = walk ? joinedSpots({ tokens, text, table, at, walk }) : NO_SPOTS
  return joined.length === 0 ? alone : [...alone, ...joined]
}

/** Whether a form may begin with two words, or be both with the second in the plural. */
export function mayGoOn(table: NameTable, first: Token, { start, key }: Token): boolean {
  if (start - first.end > WIDEST_JOIN || !mayOpen(table, first.word)) return false
  const { hash } = first.word
  const { length } = key
  if (length > LEAD && !mayOpenName(table, hashOn(hash, key, 0, LEAD))) return false
  if (mayOpenName(table, hashOn(hash, key, 0, length))) return true
  if (length < SHORTEST_PLURAL || !isPlural(key)) return false
  return mayOpenName(table, hashOn(hash, key, 0, length - 1))
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
  if (key.length < SHORTEST_PLURAL || !isPlural(key)) return -1
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
function isNoWord({ key, capital, word, traits }: Token): boolean {
  if (key.length < SHORTEST_REST || capital || !word.lettered) return false
  return (traits & (TRAIT.ordinary | TRAIT.forename | TRAIT.surname)) === 0
}

/** "Gratulacje dla Kacpra Nowickiego": a surname as the sentence wants it. */
function polishSpots(token: Token, table: NameTable, at: number): readonly Spot[] {
  const { capital, traits } = token
  const { polish } = token.word
  if (polish === '' || !capital || (traits & TRAIT.ordinary) !== 0) return NO_SPOTS
  const form = formIn(table, polish)
  return form < 0 ? NO_SPOTS : [spotOnOne(token, form, at, 'exact')]
}

function isPlural(key: string): boolean {
  return key.charCodeAt(key.length - 1) === SMALL_S
}

/** "Prytherchs' kite" is the possessive of a whole name; "Prytherchs" alone may be another name. */
function pluralSpots(token: Token, text: string, table: NameTable, at: number): readonly Spot[] {
  const { key, word } = token
  const { singular } = word
  if (singular === 0) return polishSpots(token, table, at)
  if (!mayBeName(table, singular)) return NO_SPOTS
  const form = formIn(table, key.slice(0, -1), singular)
  const manner = text.charAt(token.end) === "'" ? 'exact' : 'plural'
  return form < 0 ? NO_SPOTS : [spotOnOne(token, form, at, manner)]
}
