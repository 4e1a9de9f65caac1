import type { Reading } from '../readings.ts'
import type { Token } from '../tokens.ts'
import { TRAIT } from '../traits.ts'
import { formsNear } from './find-forms.ts'
import { isNearName } from './met-words.ts'
import type { NameTable } from './name-table.ts'
import { NO_SPOTS, type Spot, spotOn, spotOnOne } from './spot.ts'
import type { Search } from './spots.ts'

/** A slip is looked for only this near to a name, or beside another possible slip. */
const SLIP_REACH = 4
/** The `s` of a possessive is no part of a name. */
const SHORTEST_JOINED = 2

/** What is known of each word: a form begins there; it may be a slip; it was held against names. */
const CLEAR = 1
const MAYBE = 2
const TRIED = 4

/**
 * Adds to the clear spots of a reading those of names one slip away, where a name is near.
 * @param plain the search through the plain reading, whose words need not be tried again
 * @returns a mark for each word, by which a later search knows what was tried
 */
export function addSlips(
  reading: Reading,
  text: string,
  table: NameTable,
  { spots, plain }: Pick<Search, 'spots'> & { readonly plain: Search | null },
): Uint8Array {
  const { tokens, telling, plainAt } = reading
  const marks = marksOf(reading, spots)
  for (const at of telling) {
    const token = tokens[at]
    if (!token) continue
    const joined = joinedSlips(tokens, text, table, at)
    if (joined.length > 0) spots[at] = [...(spots[at] ?? NO_SPOTS), ...joined]
    if (marks[at] !== MAYBE || !isNear(marks, at)) continue
    marks[at] = MAYBE | TRIED
    const there = plainAt?.[at] ?? -1
    const known = isTried(plain, there) && plain?.spots[there]?.length === 0
    const single = known ? NO_SPOTS : singleSlips(token, table, at)
    if (single.length > 0) spots[at] = [...single, ...(spots[at] ?? NO_SPOTS)]
  }
  return marks
}

function marksOf({ tokens, telling }: Reading, spots: Search['spots']): Uint8Array {
  const marks = new Uint8Array(tokens.length)
  for (const at of telling) {
    const token = tokens[at]
    if ((spots[at] ?? NO_SPOTS).length > 0) marks[at] = CLEAR
    else if (token && maySlip(token)) marks[at] = MAYBE
  }
  return marks
}

function isTried(search: Search | null, at: number): boolean {
  return ((search?.tried[at] ?? 0) & TRIED) !== 0
}

function isNear(marks: Uint8Array, at: number): boolean {
  if (((marks[at - 1] ?? 0) & MAYBE) !== 0 || marks[at + 1] === MAYBE) return true
  for (let near = at - SLIP_REACH; near <= at + SLIP_REACH; near++) {
    if (marks[near] === CLEAR) return true
  }
  return false
}

function singleSlips(token: Token, table: NameTable, at: number): readonly Spot[] {
  if (!isNearName(table, token.word)) return NO_SPOTS
  return formsNear(table, token.key).map((form) => spotOnOne(token, form, at, 'slip'))
}

/** "O'Brein", "Smith-Jonse", "da Silvva": a slip in one part of a name of several. */
function joinedSlips(
  tokens: readonly Token[],
  text: string,
  table: NameTable,
  at: number,
): readonly Spot[] {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token || next?.start !== token.end + 1 || next.key.length < SHORTEST_JOINED) return NO_SPOTS
  const between = text.charAt(token.end)
  const particle = between === ' ' && (token.traits & TRAIT.particle) !== 0
  if (!particle && between !== "'" && between !== '-') return NO_SPOTS
  const both = formsNear(table, token.key + next.key)
  return both.map((form) => spotOn([token, next], form, at, 'slip'))
}

/** Ordinary words are no misspelt names, unless they are written like a name. */
export function maySlip({ word, traits, capital, begins, shouted }: Token): boolean {
  if (!word.lettered) return false
  return (traits & TRAIT.ordinary) === 0 || (capital && !begins && !shouted)
}
