import type { Reading } from '../readings.ts'
import type { Token } from '../tokens.ts'
import { ORDINARY_WORDS } from '../words/ordinary-words.ts'
import type { NameTable } from './name-table.ts'
import { nearest } from './near-words.ts'
import { PARTICLES } from './particles.ts'
import { NO_SPOTS, type Spot, spotOn } from './spot.ts'

const OTHER_THAN_LETTERS = /[^a-z]/
const JOINED = /^['-]$/
/** A slip is looked for only this near to a name, or beside another possible slip. */
const SLIP_REACH = 4
/** The `s` of a possessive is no part of a name. */
const SHORTEST_JOINED = 2

/** Adds to the clear spots of a reading those of names one slip away, where a name is near. */
export function addSlips(
  { tokens, worth }: Reading,
  text: string,
  table: NameTable,
  spots: (readonly Spot[])[],
): void {
  const clear = spots.map((there) => there.length > 0)
  const maybe = tokens.map(
    (token, at) => !clear[at] && (!worth || worth[at] === 1) && maySlip(token),
  )
  for (let at = 0; at < tokens.length; at++) {
    if (worth && worth[at] === 0) continue
    const near = maybe[at - 1] || maybe[at + 1] || isNear(clear, at)
    const single = maybe[at] && near ? singleSlips(tokens, table, at) : NO_SPOTS
    const joined = joinedSlips(tokens, text, table, at)
    if (single.length > 0 || joined.length > 0) {
      spots[at] = [...(spots[at] ?? NO_SPOTS), ...single, ...joined]
    }
  }
}

function isNear(clear: readonly boolean[], at: number): boolean {
  for (let near = at - SLIP_REACH; near <= at + SLIP_REACH; near++) if (clear[near]) return true
  return false
}

function singleSlips(tokens: readonly Token[], table: NameTable, at: number): readonly Spot[] {
  const token = tokens[at]
  if (!token) return NO_SPOTS
  return nearest(table.near, token.key).map((form) => spotOn([token], form, at, 'slip'))
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
  if (!token || !next || next.key.length < SHORTEST_JOINED) return NO_SPOTS
  const between = text.slice(token.end, next.start)
  const particle = between === ' ' && PARTICLES.has(token.key)
  if (!particle && !JOINED.test(between)) return NO_SPOTS
  const both = nearest(table.near, token.key + next.key)
  return both.map((form) => spotOn([token, next], form, at, 'slip'))
}

/** Ordinary words are no misspelt names, unless they are written like a name. */
function maySlip(token: Token): boolean {
  if (OTHER_THAN_LETTERS.test(token.key)) return false
  const written = token.capital && !token.begins && !token.shouted
  return written || !ORDINARY_WORDS.has(token.key)
}
