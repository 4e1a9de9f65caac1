import { MEASURE, skeleton } from '../leet.ts'
import type { Reading } from '../readings.ts'
import type { Token } from '../tokens.ts'
import { ORDINARY_WORDS } from '../words/ordinary-words.ts'
import type { NameTable } from './name-table.ts'
import { formAt, TRIE_ROOT, walkFrom } from './name-trie.ts'
import { addSlips } from './slips.ts'
import { NO_SPOTS, type Spot, type Spots, spotOn } from './spot.ts'

const MOST_TOKENS = 4
const WIDEST_JOIN = 2
const SHORTEST_PLURAL = 4
const DISGUISE = /[^a-z]/
const JOINED = /^['-]$/
const LETTER = /\p{L}/u

/** Finds every form of a name in a reading: plain and disguised ones, then slips beside them. */
export function findSpots(reading: Reading, text: string, table: NameTable): Spots {
  const { tokens, worth } = reading
  const spots: (readonly Spot[])[] = []
  for (let at = 0; at < tokens.length; at++) {
    spots.push(worth && worth[at] === 0 ? NO_SPOTS : clearSpots(tokens, text, table, at))
  }
  addSlips(reading, text, table, spots)
  return spots
}

function clearSpots(
  tokens: readonly Token[],
  text: string,
  table: NameTable,
  at: number,
): readonly Spot[] {
  const token = tokens[at]
  if (!token) return NO_SPOTS
  const plain = plainSpots(tokens, text, table, at)
  const next = tokens[at + 1]
  if (plain.length > 0 && !(next && isDisguised(next))) return plain
  if (plain.length > 0) return [...plain, ...disguisedSpots(tokens, table, at)]
  const hidden = disguisedSpots(tokens, table, at)
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
  const whole = first ? table.forms.get(first.key) : undefined
  let node = first ? walkFrom(table.trie, TRIE_ROOT, first.key) : -1
  if (!first || (whole === undefined && node < 0)) return NO_SPOTS
  const spots: Spot[] = whole === undefined ? [] : [spotOn([first], whole, at, 'exact')]
  const joined = [first]
  for (let past = at + 1; node >= 0 && past < at + MOST_TOKENS; past++) {
    const token = tokens[past]
    if (!token || token.start - (joined.at(-1)?.end ?? 0) > WIDEST_JOIN) break
    joined.push(token)
    const plural = pluralFrom(table, node, token.key)
    node = walkFrom(table.trie, node, token.key)
    const form = formAt(table.trie, node)
    if (form < 0 && plural < 0) continue
    const exact = table.inWords.has(form < 0 ? plural : form) || isJoined(joined, text)
    if (!exact && !mayBeApart(joined)) continue
    if (form < 0) spots.push(spotOn([...joined], plural, at, 'plural'))
    else spots.push(spotOn([...joined], form, at, exact ? 'exact' : 'apart'))
  }
  return spots
}

/** The form that a word in the plural ends, as "Silvas" ends "da Silva"; -1 where it ends none. */
function pluralFrom(table: NameTable, node: number, key: string): number {
  if (key.length < SHORTEST_PLURAL || !key.endsWith('s')) return -1
  return formAt(table.trie, walkFrom(table.trie, node, key.slice(0, -1)))
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
  if (!first || (ORDINARY_WORDS.has(first.key) && (!first.capital || first.begins))) return false
  return first.capital || others.every((token) => !token.capital)
}

/** A word read through signs for letters, alone or with the one after it: "0'Br13n", "da $1lva". */
function disguisedSpots(tokens: readonly Token[], table: NameTable, at: number): readonly Spot[] {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token) return NO_SPOTS
  const spots = isDisguised(token) ? disguised([token], table, at) : []
  if (!next || next.start - token.end > 1 || !LETTER.test(token.key) || !LETTER.test(next.key)) {
    return spots
  }
  if (!isDisguised(token) && !isDisguised(next)) return spots
  return [...spots, ...disguised([token, next], table, at)]
}

function isDisguised({ key, fresh }: Token): boolean {
  if (!LETTER.test(key) || MEASURE.test(key)) return false
  return DISGUISE.test(key) || (fresh && /vv|i/.test(key))
}

function disguised(tokens: readonly Token[], table: NameTable, at: number): Spot[] {
  const key = tokens.map((token) => token.key).join('')
  const forms = table.bones.get(skeleton(key)) ?? table.bones.get(skeleton(withoutTail(key))) ?? []
  return forms.map((form) => spotOn(tokens, form, at, 'disguised'))
}

function withoutTail(word: string): string {
  let end = word.length
  while (end > 0 && /\d/.test(word.charAt(end - 1))) end--
  return word.slice(0, end)
}

/** "Prytherchs' kite" is the possessive of a whole name; "Prytherchs" alone may be another name. */
function pluralSpots(token: Token, text: string, table: NameTable, at: number): readonly Spot[] {
  if (token.key.length < SHORTEST_PLURAL || !token.key.endsWith('s')) return NO_SPOTS
  const form = table.forms.get(token.key.slice(0, -1))
  const manner = text.charAt(token.end) === "'" ? 'exact' : 'plural'
  return form === undefined ? NO_SPOTS : [spotOn([token], form, at, manner)]
}
