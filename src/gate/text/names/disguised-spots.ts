import { skeleton } from '../leet.ts'
import type { Reading } from '../readings.ts'
import type { Token } from '../tokens.ts'
import { formsOfBones } from './find-forms.ts'
import { mayDisguise, withoutTail } from './met-words.ts'
import type { NameTable } from './name-table.ts'
import { NO_SPOTS, type Spot, spotOn } from './spot.ts'

/** They may stand for the last letters of a name. */
const SIGNS_AFTER = /^[!|+]+/
const MOST_SIGNS_AFTER = 3
const EXCLAMATION = 0x21
const BAR = 0x7c
const PLUS = 0x2b
const LETTER = /\p{L}/u
const NO_FORMS: readonly number[] = []

/** Words of a reading, and the names that they are held against. */
export interface Ground {
  readonly tokens: readonly Token[]
  readonly text: string
  readonly table: NameTable
  readonly sort: Reading['sort']
  /** Whether any word may show letters by digits or signs. */
  readonly disguises: boolean
}

/** A word read through signs for letters, alone or with the one after it: "0'Br13n", "da $1lva". */
export function disguisedSpots(ground: Ground, token: Token, at: number): readonly Spot[] {
  const { tokens, text } = ground
  const next = tokens[at + 1]
  const hidden = isHidden(text, token)
  const hiddenNext = next !== undefined && next.start - token.end <= 1 && isHidden(text, next)
  if (!hidden && !hiddenNext) return NO_SPOTS
  const spots = hidden ? disguised([token], ground, at) : NO_SPOTS
  if (!next || next.start - token.end > 1 || !hasLetter(token) || !hasLetter(next)) return spots
  const joined = disguised([token, next], ground, at)
  return joined.length === 0 ? spots : [...spots, ...joined]
}

function hasLetter({ word, key }: Token): boolean {
  return word.lettered || LETTER.test(key)
}

function disguised(tokens: readonly Token[], ground: Ground, at: number): readonly Spot[] {
  const { table } = ground
  const [only] = tokens
  if (only && tokens.length === 1 && !mayDisguise(table, only.word)) {
    return signedSpots(tokens, only.key, ground, at)
  }
  const key = tokens.map((token) => token.key).join('')
  const whole = formsOfBones(table, skeleton(key))
  if (whole.length > 0) return whole.map((form) => spotOn(tokens, form, at, 'disguised'))
  const signed = signedSpots(tokens, key, ground, at)
  if (signed.length > 0) return signed
  const stem = withoutTail(key)
  const forms = stem.length === key.length ? NO_FORMS : formsOfBones(table, skeleton(stem))
  return forms.map((form) => spotOn(tokens, form, at, 'disguised'))
}

/** A word whose last letters are signs that end sentences elsewhere: "K0f!", "M1tch3||". */
function signedSpots(
  tokens: readonly Token[],
  key: string,
  { text, table, sort }: Ground,
  at: number,
): readonly Spot[] {
  const end = tokens.at(-1)?.end ?? 0
  if (!isSignAfter(text.charCodeAt(end))) return NO_SPOTS
  const signs = SIGNS_AFTER.exec(text.slice(end, end + MOST_SIGNS_AFTER))?.[0] ?? ''
  for (let length = 1; length <= signs.length; length++) {
    const forms = formsOfBones(table, skeleton(key + signs.slice(0, length)))
    if (forms.length === 0) continue
    const manner = sort === 'leet' ? 'disguised' : 'apart'
    return forms.map((form) => ({ ...spotOn(tokens, form, at, manner), end: end + length }))
  }
  return NO_SPOTS
}

/** Whether a word may show letters by signs, in it or directly behind it. */
export function isHidden(text: string, { disguised, end, wholeEnd, key }: Token): boolean {
  if (disguised) return true
  return end === wholeEnd && key.length > 1 && isSignAfter(text.charCodeAt(end))
}

function isSignAfter(code: number): boolean {
  return code === EXCLAMATION || code === BAR || code === PLUS
}

/** Whether signs may show letters of a word, or of the one that it runs into. */
export function isHiddenAt(text: string, token: Token, next: Token | undefined): boolean {
  if (isHidden(text, token)) return true
  return next !== undefined && next.start - token.end <= 1 && isHidden(text, next)
}
