import type { Reading } from '../readings.ts'
import type { Token } from '../tokens.ts'
import { TRAIT } from '../traits.ts'
import { formsNear } from './find-forms.ts'
import type { NameTable } from './name-table.ts'
import { NO_SPOTS, type Spot, spotOn, spotOnOne } from './spot.ts'
import type { Search } from './spots.ts'

/** A slip is looked for only this near to a name, or beside another possible slip. */
const SLIP_REACH = 4
/** The `s` of a possessive is no part of a name. */
const SHORTEST_JOINED = 2

const CLEAR = 1
const MAYBE = 2

/** Adds to the clear spots of a reading those of names one slip away, where a name is near. */
export function addSlips(
  { tokens, worth, plainAt }: Reading,
  text: string,
  table: NameTable,
  { spots, tried, plain }: Search & { readonly plain: Search | null },
): void {
  const marks = new Uint8Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if ((spots[at] ?? NO_SPOTS).length > 0) marks[at] = CLEAR
    else if (token && (!worth || worth[at] === 1) && maySlip(token)) marks[at] = MAYBE
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || (worth && worth[at] === 0)) continue
    const near = marks[at] === MAYBE && isNear(marks, at)
    if (near) tried[at] = 1
    const there = plainAt?.[at] ?? -1
    const known = plain?.tried[there] === 1 && plain.spots[there]?.length === 0
    const single = near && !known ? singleSlips(token, table, at) : NO_SPOTS
    const joined = joinedSlips(tokens, text, table, at)
    if (single.length > 0 || joined.length > 0) {
      spots[at] = [...(spots[at] ?? NO_SPOTS), ...single, ...joined]
    }
  }
}

function isNear(marks: Uint8Array, at: number): boolean {
  if (marks[at - 1] === MAYBE || marks[at + 1] === MAYBE) return true
  for (let near = at - SLIP_REACH; near <= at + SLIP_REACH; near++) {
    if (marks[near] === CLEAR) return true
  }
  return false
}

function singleSlips(token: Token, table: NameTable, at: number): readonly Spot[] {
  const forms = formsNear(table, token.key)
  if (forms.length === 0) return NO_SPOTS
  return forms.map((form) => spotOnOne(token, form, at, 'slip'))
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
function maySlip({ lettered, traits, capital, begins, shouted }: Token): boolean {
  if (!lettered) return false
  return (traits & TRAIT.ordinary) === 0 || (capital && !begins && !shouted)
}
