import { isDigit } from '../cut-words.ts'
import { hashOf, hashOn } from '../dictionary.ts'
import { mayPrintAsOne, skeleton } from '../leet.ts'
import type { Reading } from '../readings.ts'
import type { Token } from '../tokens.ts'
import { bonesOf } from '../words-met.ts'
import { formsOfBones, mayBeFormOfBones } from './find-forms.ts'
import { mayDisguise, withoutTail } from './met-words.ts'
import type { NameTable } from './name-table.ts'
import { NO_SPOTS, type Spot, spotOn } from './spot.ts'

/** So many signs may stand for the last letters of a name. */
const MOST_SIGNS_AFTER = 3
const EXCLAMATION = 0x21
const BAR = 0x7c
const PLUS = 0x2b
const LETTER = /\p{L}/u

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
  const close = next !== undefined && next.start - token.end <= 1
  const hidden = isHidden(text, token)
  if (!hidden && !(close && isHidden(text, next))) return NO_SPOTS
  const bones = hashOfBones(token)
  const alone = hidden && mayShow(ground, bones, token)
  const spots = alone ? disguised([token], ground, at) : NO_SPOTS
  if (!close || !hasLetter(token) || !hasLetter(next)) return spots
  if (!mayPrintAsOne(token.key, next.key)) {
    const others = bonesOf(next.word)
    if (!mayShow(ground, hashOn(bones, others, 0, others.length), next)) return spots
  }
  const joined = disguised([token, next], ground, at)
  return joined.length === 0 ? spots : [...spots, ...joined]
}

function hashOfBones({ word }: Token): number {
  const bones = bonesOf(word)
  return hashOf(bones, 0, bones.length)
}

/**
 * Whether bones may be those of a form, as they stand, with the signs behind them or without their
 * last digits: never no where they are, and told without joining a string.
 * @param last the word that ends them
 */
function mayShow({ table, text }: Ground, hash: number, { key, end }: Token): boolean {
  if (mayBeFormOfBones(table, hash) || isDigit(key.charCodeAt(key.length - 1))) return true
  let signed = hash
  for (let past = end; past < end + MOST_SIGNS_AFTER; past++) {
    const code = text.charCodeAt(past)
    if (!isSignAfter(code)) return false
    signed = hashOn(signed, code === PLUS ? 't' : 'i', 0, 1)
    if (mayBeFormOfBones(table, signed)) return true
  }
  return false
}

function hasLetter({ word, key }: Token): boolean {
  return word.lettered || LETTER.test(key)
}

function disguised(tokens: readonly Token[], ground: Ground, at: number): readonly Spot[] {
  const { table } = ground
  const [only, next] = tokens
  if (!only) return NO_SPOTS
  const bones = next ? jointBones(only, next) : bonesOf(only.word)
  if (!next && !mayDisguise(table, only.word)) return signedSpots(tokens, bones, ground, at)
  const whole = formsOfBones(table, bones)
  if (whole.length > 0) return whole.map((form) => spotOn(tokens, form, at, 'disguised'))
  const signed = signedSpots(tokens, bones, ground, at)
  if (signed.length > 0) return signed
  const key = next ? only.key + next.key : only.key
  const stem = withoutTail(key)
  if (stem.length === key.length) return NO_SPOTS
  const forms = formsOfBones(table, skeleton(stem))
  return forms.map((form) => spotOn(tokens, form, at, 'disguised'))
}

/** The bones of two words run together, for which those of each are mostly known. */
function jointBones({ word }: Token, { word: next }: Token): string {
  if (mayPrintAsOne(word.key, next.key)) return skeleton(word.key + next.key)
  return bonesOf(word) + bonesOf(next)
}

/** A word whose last letters are signs that end sentences elsewhere: "K0f!", "M1tch3||". */
function signedSpots(
  tokens: readonly Token[],
  bones: string,
  { text, table, sort }: Ground,
  at: number,
): readonly Spot[] {
  const end = tokens.at(-1)?.end ?? 0
  let signed = bones
  for (let past = end; past < end + MOST_SIGNS_AFTER; past++) {
    const code = text.charCodeAt(past)
    if (!isSignAfter(code)) break
    signed += skeleton(String.fromCharCode(code))
    const forms = formsOfBones(table, signed)
    if (forms.length === 0) continue
    const manner = sort === 'leet' ? 'disguised' : 'apart'
    return forms.map((form) => ({ ...spotOn(tokens, form, at, manner), end: past + 1 }))
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
