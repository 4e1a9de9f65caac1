import { formsFrom } from './find-forms.ts'
import { type Match, matchesOf } from './matches.ts'
import { bearsMiddleName } from './middle-bearers.ts'
import type { NameTable } from './name-table.ts'

/** Two names without a gap inside one word: where, which forms, and what else the word holds. */
export interface Join {
  readonly from: number
  readonly past: number
  readonly forename: number
  readonly surname: number
  readonly matches: readonly Match[]
}

export const SHORTEST_NAME = 5
/** Two names of two letters each: so few stand together by chance too often to count in prose. */
export const SHORTEST_IN_HASHTAG = 4
const MOST_JOINS = 200
const NONE: readonly Join[] = []

/**
 * Every two names that stand in a word without a gap.
 * @param loose whether they may stand anywhere in it, rather than be the whole of it
 * @param shortest how many letters both have together at least
 */
export function joinsIn(
  letters: string,
  table: NameTable,
  loose: boolean,
  shortest = SHORTEST_NAME,
): readonly Join[] {
  let joins: Join[] | null = null
  const lastStart = loose ? letters.length - shortest : 0
  for (let from = 0; from <= lastStart; from++) {
    const firsts = formsFrom(table, letters, from)
    if (firsts.length === 0) continue
    joins ??= []
    for (let at = 0; at < firsts.length; at += 2) {
      const [middle = 0, first = -1] = [firsts[at], firsts[at + 1]]
      if (middle < letters.length)
        addSeconds(joins, { table, letters, loose, shortest, from, first }, middle)
    }
    if (joins.length >= MOST_JOINS) break
  }
  return joins ?? NONE
}

/** A first form in a word, to which a second is sought. */
interface Begun {
  readonly table: NameTable
  readonly letters: string
  readonly loose: boolean
  readonly shortest: number
  readonly from: number
  readonly first: number
}

/** The forms after the first: at once, or behind a middle name of somebody so called. */
function addSeconds(joins: Join[], begun: Begun, middle: number): void {
  const { table, letters, loose, first } = begun
  const forms = formsFrom(table, letters, middle)
  for (let at = 0; at < forms.length; at += 2) {
    const [past = 0, second = -1] = [forms[at], forms[at + 1]]
    addJoin(joins, begun, past, second)
    if (past === letters.length) continue
    const thirds = formsFrom(table, letters, past)
    if (thirds.length === 0 || (!loose && thirds.at(-2) !== letters.length)) continue
    if (!bearsMiddleName(table, first, second)) continue
    for (let third = 0; third < thirds.length; third += 2) {
      addJoin(joins, begun, thirds[third] ?? 0, thirds[third + 1] ?? -1)
    }
  }
}

function addJoin(joins: Join[], begun: Begun, past: number, second: number): void {
  const { table, letters, loose, shortest, from, first } = begun
  if (past - from < shortest || (!loose && past < letters.length)) return
  const join = joinOf(table, { from, past, first, second })
  if (join) joins.push(join)
}

function joinOf(
  table: NameTable,
  at: { from: number; past: number; first: number; second: number },
): Join | null {
  const { from, past, first, second } = at
  for (const [forename, surname] of [
    [first, second],
    [second, first],
  ] as const) {
    const matches = matchesOf(table, forename, surname)
    if (matches.some((match) => match.forename !== 'middle')) {
      return { from, past, forename, surname, matches }
    }
  }
  return null
}
