import { hashOf } from '../dictionary.ts'
import { ELSEWHERE, ENGLISH } from '../words/spelling-sounds.ts'
import { heardAs, readSpellings, vowelsAt } from './hearing.ts'

/** One way in which a name may be heard, so that it can be compared at once. */
export interface Sound {
  /** Hash of its consonants, in names of one or two also of where two vowels meet. */
  readonly key: number
  /** What the vowels may be: at the beginning, after the first consonant, and at the end. */
  readonly vowels: number
}

const BRITISH = readSpellings(ENGLISH)
const FOREIGN = ELSEWHERE.map(([holds, spellings]) => ({
  holds,
  spellings: readSpellings(ENGLISH, spellings),
}))
/** Somebody who writes what they heard means less by it than a register does. */
const MOST_HEARD_IN_TEXT = 8
const MOST_SOUNDS = 16
/** In names of so many consonants the first vowel tells much and the others little; beyond, none. */
const TELLING_CONSONANTS = 3
const NONE = 1
const SLOT = 8
const ANY = 0xff
const ANY_VOWEL = ANY & ~NONE

/** How a name of the register may be heard, whatever language it is spelt in. */
export function soundsOf(name: string): readonly Sound[] {
  const letters = lettersOf(name)
  const heard = new Set(heardAs(letters, BRITISH))
  for (const { holds, spellings } of FOREIGN) {
    if (!holds.test(letters)) continue
    for (const sound of heardAs(letters, spellings)) heard.add(sound)
  }
  return different(heard)
}

function lettersOf(name: string): string {
  const small = name.toLowerCase()
  return /^[a-z]+$/.test(small) ? small : small.normalize('NFC').replace(/[^\p{L}]/gu, '')
}

/** How a folded word of a text may be heard by an English reader. */
export function soundsAsWritten(word: string): readonly Sound[] {
  return different(heardAs(word, BRITISH, MOST_HEARD_IN_TEXT))
}

function different(heard: Iterable<string>): readonly Sound[] {
  const sounds: Sound[] = []
  for (const one of heard) {
    const sound = soundOf(one)
    if (!sound) continue
    if (sounds.some(({ key, vowels }) => key === sound.key && vowels === sound.vowels)) continue
    if (sounds.push(sound) === MOST_SOUNDS) break
  }
  return sounds
}

/** Null where no consonant is left to compare. */
function soundOf(heard: string): Sound | null {
  const slots: number[] = []
  let consonants = ''
  let marked = ''
  let vowel = 0
  let doubled = false
  for (let at = 0; at < heard.length; at++) {
    const bits = vowelsAt(heard, at)
    if (bits !== 0) {
      if (vowel !== 0 && (bits & NONE) === 0) doubled = true
      vowel |= bits
      continue
    }
    const letter = heard.charAt(at)
    if (vowel === 0 && consonants.endsWith(letter)) continue
    slots.push(vowel || NONE)
    marked += doubled ? `+${letter}` : letter
    consonants += letter
    vowel = 0
    doubled = false
  }
  if (consonants === '') return null
  const [start = NONE, between] = slots
  const end = vowel || NONE
  if (consonants.length < TELLING_CONSONANTS) {
    const key = doubled ? `${marked}+` : marked
    return { key: hashOf(key, 0, key.length), vowels: pack(start, between ?? ANY, end) }
  }
  const stressed = consonants.length === TELLING_CONSONANTS ? (between ?? ANY) : ANY
  const vowels = pack(loosely(start), stressed, loosely(end))
  return { key: hashOf(consonants, 0, consonants.length), vowels }
}

function pack(start: number, between: number, end: number): number {
  return start | (between << SLOT) | (end << (2 * SLOT))
}

/** Whether a vowel is there rather than which. */
function loosely(vowels: number): number {
  return (vowels & NONE) | ((vowels & ANY_VOWEL) !== 0 ? ANY_VOWEL : 0)
}

/** Whether two sounds may be the same. */
export function isAlike(one: Sound, other: Sound): boolean {
  if (one.key !== other.key) return false
  const both = one.vowels & other.vowels
  return (both & ANY) !== 0 && (both & (ANY << SLOT)) !== 0 && (both & (ANY << (2 * SLOT))) !== 0
}

/** The letters of a folded word, one bit each; other characters count for nothing. */
export function lettersIn(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - 97
    if (letter >= 0 && letter < 26) letters |= 1 << letter
  }
  return letters
}
