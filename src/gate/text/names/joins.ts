import type { NameTable } from './name-table.ts'
import { forenamePostings, surnamePostings } from './name-table.ts'
import { formAt, type NameTrie, stepFrom, TRIE_ROOT } from './name-trie.ts'
import { closestMatches, type Match, personOf } from './postings.ts'

/** Two names without a gap inside one word: where, which forms, and what else the word holds. */
export interface Join {
  readonly from: number
  readonly past: number
  readonly forename: number
  readonly surname: number
  readonly matches: readonly Match[]
}

export const SHORTEST_NAME = 5
const MOST_JOINS = 200

/**
 * Every two names that stand in a word without a gap.
 * @param loose whether they may stand anywhere in it, rather than be the whole of it
 */
export function joinsIn(letters: string, table: NameTable, loose: boolean): Join[] {
  const joins: Join[] = []
  const lastStart = loose ? letters.length - SHORTEST_NAME : 0
  for (let from = 0; from <= lastStart && joins.length < MOST_JOINS; from++) {
    for (const [middle, first] of formsFrom(table.trie, letters, from)) {
      for (const [past, second] of secondsFrom(table, letters, middle, first)) {
        if (past - from < SHORTEST_NAME || (!loose && past < letters.length)) continue
        const join = joinOf(table, { from, past, first, second })
        if (join) joins.push(join)
      }
    }
  }
  return joins
}

/** Every form that begins at a place in a word: where it ends, and which it is. */
function* formsFrom(trie: NameTrie, letters: string, from: number): Generator<[number, number]> {
  let node = TRIE_ROOT
  for (let at = from; at < letters.length; at++) {
    node = stepFrom(trie, node, letters.charCodeAt(at))
    if (node < 0) return
    const form = formAt(trie, node)
    if (form >= 0) yield [at + 1, form]
  }
}

/** The forms after the first: at once, or behind a middle name of somebody so called. */
function* secondsFrom(
  table: NameTable,
  letters: string,
  from: number,
  first: number,
): Generator<[number, number]> {
  for (const [past, second] of formsFrom(table.trie, letters, from)) {
    yield [past, second]
    if (past === letters.length || !isMiddleOf(table, first, second)) continue
    yield* formsFrom(table.trie, letters, past)
  }
}

function isMiddleOf(table: NameTable, forename: number, middle: number): boolean {
  const name = table.spelt[middle] ?? ''
  return forenamePostings(table, forename)
    .subarray(0, MOST_JOINS)
    .some((entry) => table.people[personOf(entry)]?.middle.includes(name))
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
    const matches = closestMatches(
      forenamePostings(table, forename),
      surnamePostings(table, surname),
    )
    if (matches.some((match) => match.forename !== 'middle')) {
      return { from, past, forename, surname, matches }
    }
  }
  return null
}
