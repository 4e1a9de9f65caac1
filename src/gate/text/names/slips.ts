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

/** What is known of each word: a form begins there; it may be a slip. */
const CLEAR = 1
const MAYBE = 2

const SPACE = 0x20
const APOSTROPHE = 0x27
const HYPHEN = 0x2d
const NONE = new Uint8Array(0)

/**
 * Adds to the clear spots of a reading those of names one slip away, where a name is near.
 * @param plain the search through the plain reading, whose words need not be tried again
 * @returns 1 for each word that was held against names; empty where none was
 */
export function addSlips(
  reading: Reading,
  text: string,
  table: NameTable,
  { spots, plain }: Pick<Search, 'spots'> & { readonly plain: Search | null },
): Uint8Array {
  const { tokens, named, plainAt } = reading
  const known = marksOf(reading, spots)
  let tried: Uint8Array | null = null
  for (const at of named) {
    const token = tokens[at]
    if (!token) continue
    const joined = joinedSlips(tokens, text, table, at)
    if (joined.length > 0) spots[at] = [...(spots[at] ?? NO_SPOTS), ...joined]
    if (known.marks[at] !== MAYBE || !isNear(known, at)) continue
    tried ??= new Uint8Array(tokens.length)
    tried[at] = 1
    const there = plainAt?.[at] ?? -1
    if (plain?.tried[there] === 1 && plain.spots[there]?.length === 0) continue
    const single = singleSlips(token, table, at)
    if (single.length > 0) spots[at] = [...single, ...(spots[at] ?? NO_SPOTS)]
  }
  return tried ?? NONE
}

interface Known {
  /** An entry for each word, and perhaps more. */
  readonly marks: Uint8Array
  readonly words: number
  /** Whether a form begins anywhere. */
  readonly clear: boolean
}

/** Room that every search uses anew. */
let room = new Uint8Array(1024)

function marksOf({ tokens, named }: Reading, spots: Search['spots']): Known {
  const words = tokens.length
  if (room.length < words) room = new Uint8Array(words * 2)
  const marks = room.fill(0, 0, words)
  let clear = false
  for (const at of named) {
    const token = tokens[at]
    if ((spots[at] ?? NO_SPOTS).length > 0) {
      marks[at] = CLEAR
      clear = true
    } else if (token && maySlip(token)) marks[at] = MAYBE
  }
  return { marks, words, clear }
}

function isNear({ marks, words, clear }: Known, at: number): boolean {
  const last = words - 1
  if (at > 0 && marks[at - 1] === MAYBE) return true
  if (at < last && marks[at + 1] === MAYBE) return true
  if (!clear) return false
  const past = Math.min(last, at + SLIP_REACH)
  for (let near = Math.max(0, at - SLIP_REACH); near <= past; near++) {
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
  const between = text.charCodeAt(token.end)
  const particle = between === SPACE && (token.traits & TRAIT.particle) !== 0
  if (!particle && between !== APOSTROPHE && between !== HYPHEN) return NO_SPOTS
  const both = formsNear(table, token.key + next.key)
  return both.map((form) => spotOn([token, next], form, at, 'slip'))
}

/** Ordinary words are no misspelt names, unless they are written like a name. */
export function maySlip({ word, traits, capital, begins, shouted }: Token): boolean {
  if (!word.lettered) return false
  return (traits & TRAIT.ordinary) === 0 || (capital && !begins && !shouted)
}
