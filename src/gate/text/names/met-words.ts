import { isDigit } from '../cut-words.ts'
import { skeleton } from '../leet.ts'
import { bonesOf, type Word } from '../words-met.ts'
import { formsNear, formsOfBones, mayBeName, mayOpenName } from './find-forms.ts'
import { joinsIn } from './joins.ts'
import { formIn, type NameTable } from './name-table.ts'

/**
 * What a table of names makes of a word by itself. Most words of a text are the same few hundred,
 * and no table changes once built, so each is asked once for as long as the word is kept.
 */
const STANDS = 1
const OPENS = 2
const JOINS = 4
const NEAR = 8
/** These are worked out only where they are asked for. */
const JOINS_TRIED = 16
const NEAR_TRIED = 32
const DISGUISES = 64
const DISGUISES_TRIED = 128
/** For a word read as it stands, and two places further on for one whose signs are letters. */
const INSIDE = 256
const INSIDE_TRIED = 512
const SIGNED = 2

/** Whether the word is a form of a name, also in the plural or with a Polish ending. */
export function isName(table: NameTable, word: Word): boolean {
  return (madeOf(table, word) & STANDS) !== 0
}

/** Whether a form of several words may begin with it. */
export function mayOpen(table: NameTable, word: Word): boolean {
  return (madeOf(table, word) & OPENS) !== 0
}

/** Whether the word is two names without a gap. */
export function isJoined(table: NameTable, word: Word): boolean {
  const made = madeOf(table, word)
  if ((made & JOINS_TRIED) !== 0) return (made & JOINS) !== 0
  const joined = joinsIn(word.key, table, false).length > 0
  remember(table, word, made | JOINS_TRIED | (joined ? JOINS : 0))
  return joined
}

/**
 * Whether two names stand without a gap anywhere in the word, in one of its spellings.
 * `signed` tells whether its signs are read as letters in them.
 */
export function isJoinedInside(
  table: NameTable,
  word: Word,
  { spellings, signed }: { readonly spellings: () => readonly string[]; readonly signed: boolean },
): boolean {
  const places = signed ? SIGNED : 0
  const made = madeOf(table, word)
  if ((made & (INSIDE_TRIED << places)) !== 0) return (made & (INSIDE << places)) !== 0
  const joined = spellings().some((letters) => joinsIn(letters, table, true).length > 0)
  remember(table, word, made | ((INSIDE_TRIED | (joined ? INSIDE : 0)) << places))
  return joined
}

/** Whether a form is one slip away from the word. */
export function isNearName(table: NameTable, word: Word): boolean {
  const made = madeOf(table, word)
  if ((made & NEAR_TRIED) !== 0) return (made & NEAR) !== 0
  const near = formsNear(table, word.key).length > 0
  remember(table, word, made | NEAR_TRIED | (near ? NEAR : 0))
  return near
}

/** Whether the word, or all of it but the digits behind it, may be read as a form; see `skeleton`. */
export function mayDisguise(table: NameTable, word: Word): boolean {
  const made = madeOf(table, word)
  if ((made & DISGUISES_TRIED) !== 0) return (made & DISGUISES) !== 0
  const { key } = word
  const stem = withoutTail(key)
  const disguises =
    formsOfBones(table, bonesOf(word)).length > 0 ||
    (stem.length < key.length && formsOfBones(table, skeleton(stem)).length > 0)
  remember(table, word, made | DISGUISES_TRIED | (disguises ? DISGUISES : 0))
  return disguises
}

/** A word without the digits at its end. */
export function withoutTail(word: string): string {
  let end = word.length
  while (end > 0 && isDigit(word.charCodeAt(end - 1))) end--
  return word.slice(0, end)
}

function madeOf(table: NameTable, word: Word): number {
  const { serial } = table
  if ((serial & 1) === 0) {
    if (word.evenTable === serial) return word.madeOfEven
  } else if (word.oddTable === serial) return word.madeOfOdd
  const made = (stands(table, word) ? STANDS : 0) | (mayOpenName(table, word.hash) ? OPENS : 0)
  remember(table, word, made)
  return made
}

function stands(table: NameTable, { key, hash, singular, polish }: Word): boolean {
  if (mayBeName(table, hash) && formIn(table, key, hash) >= 0) return true
  if (polish !== '' && formIn(table, polish) >= 0) return true
  return singular !== 0 && mayBeName(table, singular) && formIn(table, key.slice(0, -1)) >= 0
}

function remember({ serial }: NameTable, word: Word, made: number): void {
  if ((serial & 1) === 0) {
    word.evenTable = serial
    word.madeOfEven = made
  } else {
    word.oddTable = serial
    word.madeOfOdd = made
  }
}
