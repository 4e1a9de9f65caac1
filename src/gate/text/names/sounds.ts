import { HASH_START, hashed, stirred } from '../dictionary.ts'
import { ELSEWHERE, ENGLISH } from '../words/spelling-sounds.ts'
import { readSpellings, type Spellings, spellingAt, vowelsIn } from './hearing.ts'

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
/** A name can be heard in so many ways; further doubts are settled by the first reading. */
const MOST_HEARD = 6
/** Somebody who writes what they heard means less by it than a register does. */
const MOST_HEARD_IN_TEXT = 8
const MOST_SOUNDS = 16
/** In names of so many consonants the first vowel tells much and the others little; beyond, none. */
const TELLING_CONSONANTS = 3
const NONE = 1
const SLOT = 8
const ANY = 0xff
const ANY_VOWEL = ANY & ~NONE
const PLUS = 0x2b

/** What is kept of each way to hear a name while one listens on; an entry each. */
const KEY = 0
/** The hash of its consonants, with a sign where two vowels met before one. */
const MARKED = 1
const CONSONANTS = 2
const LAST_CONSONANT = 3
/** The vowels heard since the last consonant, and whether two of them met. */
const VOWEL = 4
const MET = 5
/** The vowels before the first consonant, and before the second. */
const BEGINNING = 6
const BETWEEN = 7
const ENTRIES = 8

/** Room that every name uses anew: the ways to hear it, and the different sounds that they give. */
let ways = new Int32Array(MOST_HEARD_IN_TEXT * ENTRIES)
let nextWays = new Int32Array(MOST_HEARD_IN_TEXT * ENTRIES)
const keys = new Int32Array(MOST_SOUNDS)
const vowels = new Int32Array(MOST_SOUNDS)

/** Sounds of many names while they are gathered. */
export interface SoundsDraft {
  /** Where the sounds of each name end. */
  readonly ends: number[]
  readonly keys: number[]
  readonly vowels: number[]
}

/** Adds how a name of the register may be heard, whatever language it is spelt in. */
export function addSoundsOf(draft: SoundsDraft, name: string): void {
  const count = hear(name)
  for (let one = 0; one < count; one++) {
    draft.keys.push(keys[one] ?? 0)
    draft.vowels.push(vowels[one] ?? 0)
  }
  draft.ends.push(draft.keys.length)
}

/** How a name of the register may be heard, whatever language it is spelt in. */
export function soundsOf(name: string): readonly Sound[] {
  return firstSounds(hear(name))
}

/** How a folded word of a text may be heard by an English reader. */
export function soundsAsWritten(word: string): readonly Sound[] {
  return firstSounds(addSounds(0, listen(word, BRITISH, MOST_HEARD_IN_TEXT)))
}

/** Works out the different sounds of a name. @returns how many there are */
function hear(name: string): number {
  const letters = lettersOf(name)
  let count = addSounds(0, listen(letters, BRITISH, MOST_HEARD))
  for (const { holds, spellings } of FOREIGN) {
    if (holds.test(letters)) count = addSounds(count, listen(letters, spellings, MOST_HEARD))
  }
  return count
}

function lettersOf(name: string): string {
  const small = name.toLowerCase()
  return /^[a-z]+$/.test(small) ? small : small.normalize('NFC').replace(/[^\p{L}]/gu, '')
}

function firstSounds(count: number): readonly Sound[] {
  return Array.from({ length: count }, (_, at) => ({
    key: keys[at] ?? 0,
    vowels: vowels[at] ?? 0,
  }))
}

/** Listens to a name letter by letter. @returns how many ways there are to hear it */
function listen(name: string, spellings: Spellings, most: number): number {
  let count = 1
  ways.fill(0, 0, ENTRIES)
  ways[KEY] = HASH_START
  ways[MARKED] = HASH_START
  for (let at = 0; at < name.length; ) {
    const spelling = spellingAt(name, at, spellings)
    if (!spelling) {
      at++
      continue
    }
    at += spelling.letters.length
    const { heard } = spelling
    const usual = heard[0] ?? SILENCE
    if (heard.length > 1 && count * heard.length <= most) count = part(count, heard)
    else for (let way = 0; way < count; way++) hearOn(ways, way * ENTRIES, usual)
  }
  return count
}

const SILENCE: readonly number[] = []

/** Goes on from each way in several. @returns how many there are now */
function part(count: number, heard: readonly (readonly number[])[]): number {
  let to = 0
  for (let way = 0; way < count; way++) {
    for (const sound of heard) {
      for (let entry = 0; entry < ENTRIES; entry++) {
        nextWays[to + entry] = ways[way * ENTRIES + entry] ?? 0
      }
      hearOn(nextWays, to, sound)
      to += ENTRIES
    }
  }
  const before = ways
  ways = nextWays
  nextWays = before
  return to / ENTRIES
}

function hearOn(all: Int32Array, way: number, sound: readonly number[]): void {
  for (const unit of sound) {
    const vowel = all[way + VOWEL] ?? 0
    const bits = vowelsIn(unit)
    if (bits !== 0) {
      if (vowel !== 0 && (bits & NONE) === 0) all[way + MET] = 1
      all[way + VOWEL] = vowel | bits
      continue
    }
    if (vowel === 0 && all[way + LAST_CONSONANT] === unit) continue
    const consonants = all[way + CONSONANTS] ?? 0
    if (consonants === 0) all[way + BEGINNING] = vowel || NONE
    else if (consonants === 1) all[way + BETWEEN] = vowel || NONE
    const marked = all[way + MARKED] ?? 0
    all[way + MARKED] = hashed(all[way + MET] === 1 ? hashed(marked, PLUS) : marked, unit)
    all[way + KEY] = hashed(all[way + KEY] ?? 0, unit)
    all[way + CONSONANTS] = consonants + 1
    all[way + LAST_CONSONANT] = unit
    all[way + VOWEL] = 0
    all[way + MET] = 0
  }
}

/** Adds the sounds of so many ways to those found before, each once. @returns how many there are */
function addSounds(found: number, count: number): number {
  let sounds = found
  for (let way = 0; way < count && sounds < MOST_SOUNDS; way++) {
    if (ways[way * ENTRIES + CONSONANTS] === 0) continue
    const key = keyOf(way * ENTRIES)
    const heard = vowelsOf(way * ENTRIES)
    let same = 0
    while (same < sounds && (keys[same] !== key || vowels[same] !== heard)) same++
    if (same < sounds) continue
    keys[sounds] = key
    vowels[sounds] = heard
    sounds++
  }
  return sounds
}

function keyOf(way: number): number {
  if ((ways[way + CONSONANTS] ?? 0) >= TELLING_CONSONANTS) return stirred(ways[way + KEY] ?? 0)
  const marked = ways[way + MARKED] ?? 0
  return stirred(ways[way + MET] === 1 ? hashed(marked, PLUS) : marked)
}

function vowelsOf(way: number): number {
  const start = ways[way + BEGINNING] || NONE
  const between = ways[way + BETWEEN] || ANY
  const end = ways[way + VOWEL] || NONE
  const consonants = ways[way + CONSONANTS] ?? 0
  if (consonants < TELLING_CONSONANTS) return pack(start, between, end)
  const stressed = consonants === TELLING_CONSONANTS ? between : ANY
  return pack(loosely(start), stressed, loosely(end))
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
