import { cuesIn, OPENING_CUES } from './cues.ts'
import { isDigit } from './cut-words.ts'
import { hashOf } from './dictionary.ts'
import { isDisguised, skeleton, unleet } from './leet.ts'
import { withoutPolishEnding } from './names/inflections.ts'
import { TRAIT, traitsIn } from './traits.ts'

/** What can be told of a word by its letters alone, wherever it stands. */
export interface Word {
  /** All of it, digits too. */
  readonly whole: string
  /** The letters, without digits before or after them ("smith" of "smith07"); else the digits. */
  readonly key: string
  /** Where the key begins in the whole. */
  readonly keyAt: number
  /** How long both are, at hand: a string's own length is a walk further away in memory. */
  readonly length: number
  readonly keyLength: number
  /** Hashes of `key` and of `whole`; see `hashOf`. */
  readonly hash: number
  readonly wholeHash: number
  /** What the word lists know of `key` and of `whole`; see `TRAIT`. */
  readonly traits: number
  readonly wholeTraits: number
  /** The hash of `key` without the `s` of a plural, or 0. */
  readonly singular: number
  /** The surname that `key` may be in a Polish sentence; see `withoutPolishEnding`. */
  readonly polish: string
  /** Which shapes it may open; see `CUE`. */
  readonly cues: number
  /** Holds letters of another alphabet than the Latin one. */
  readonly foreign: boolean
  /** Nothing but plain letters in `key`. */
  readonly lettered: boolean
  /** May show letters by digits or signs, as it stands and where it is cut anew; see `isDisguised`. */
  readonly disguised: boolean
  readonly disguisedAnew: boolean
  /** On a list of abuse, as it stands or with its signs read as letters. */
  readonly harsh: boolean
  /** Ordinary, no word of abuse, and it opens neither a shape nor a phrase of the lists. */
  readonly calm: boolean
  /** A phrase of the lists may begin with it: a threat, an opinion, a promise, a private matter. */
  readonly opensPhrase: boolean
  /** The bones of `key`, or "" until somebody asks; see `bonesOf`. */
  bones: string
  /** What the register makes of it that met it last; see `telling.ts`. */
  metIn: number
  metAs: number
  /** What the two tables of names that met it last make of it; see `met-words.ts`. */
  evenTable: number
  madeOfEven: number
  oddTable: number
  madeOfOdd: number
}

/**
 * Words met before: most of any text is the same few hundred words, and what letters tell never
 * changes. Each hash has two places side by side, which hold the words met last, so this never
 * grows.
 */
const MET: (Word | null)[] = Array.from({ length: 8192 }, () => null)
const LONGEST_KEPT = 24
/** The letters of each word kept, side by side: a text is held against them without its string. */
const LETTERS = new Uint16Array(MET.length * LONGEST_KEPT)

/**
 * The word that stands in a stretch of a folded text.
 * @param hash the stretch's hash, for callers who have it already
 */
export function wordAt(
  text: string,
  start: number,
  end: number,
  hash = hashOf(text, start, end),
): Word {
  const length = end - start
  if (length > LONGEST_KEPT) return wordOf(text.slice(start, end), hash)
  for (let at = 0; at < length; at++) OWN[at] = text.charCodeAt(start + at)
  return metAt(OWN, 0, length, hash) ?? keep(wordOf(text.slice(start, end), hash))
}

/** Room for the letters of one word. */
const OWN = new Uint16Array(LONGEST_KEPT)

/** The word that a stretch of units is, where it was met before and is kept; else null. */
export function metAt(letters: Uint16Array, start: number, end: number, hash: number): Word | null {
  const place = hash & (MET.length - 1)
  const met = MET[place]
  if (met && met.wholeHash === hash && isKept(place, met, letters, start, end)) return met
  const other = MET[place ^ 1]
  if (!other || other.wholeHash !== hash) return null
  return isKept(place ^ 1, other, letters, start, end) ? other : null
}

/** Words of signs met before, a place for each hash. */
const MET_OF_SIGNS: (Word | null)[] = Array.from({ length: 1024 }, () => null)

/** A word in which digits and signs are letters too. */
export function wordOfSigns(whole: string): Word {
  const hash = hashOf(whole, 0, whole.length)
  const place = hash & (MET_OF_SIGNS.length - 1)
  const met = MET_OF_SIGNS[place]
  if (met?.whole === whole) return met
  const word = described(whole, hash, { key: whole, keyAt: 0 })
  if (whole.length <= LONGEST_KEPT) MET_OF_SIGNS[place] = word
  return word
}

/** The bones of a word's key; see `skeleton`. */
export function bonesOf(word: Word): string {
  if (word.bones === '') word.bones = skeleton(word.key)
  return word.bones
}

function wordOf(whole: string, hash: number): Word {
  return described(whole, hash, keyIn(whole))
}

/** Keeps a word in the first place of its hash; what stood there moves to the second. */
function keep(word: Word): Word {
  const { whole, wholeHash } = word
  const place = wholeHash & (MET.length - 1)
  const first = place * LONGEST_KEPT
  const before = MET[place]
  if (before) {
    MET[place ^ 1] = before
    LETTERS.copyWithin((place ^ 1) * LONGEST_KEPT, first, first + LONGEST_KEPT)
  }
  MET[place] = word
  for (let at = 0; at < whole.length; at++) LETTERS[first + at] = whole.charCodeAt(at)
  return word
}

function isKept(
  place: number,
  { length }: Word,
  letters: Uint16Array,
  start: number,
  end: number,
): boolean {
  if (length !== end - start) return false
  const first = place * LONGEST_KEPT
  for (let at = 0; at < length; at++) {
    if (LETTERS[first + at] !== letters[start + at]) return false
  }
  return true
}

function keyIn(whole: string): { key: string; keyAt: number } {
  let from = 0
  let past = whole.length
  while (from < past && isDigit(whole.charCodeAt(from))) from++
  if (from === past) return { key: whole, keyAt: 0 }
  while (isDigit(whole.charCodeAt(past - 1))) past--
  return { key: whole.slice(from, past), keyAt: from }
}

function described(
  whole: string,
  wholeHash: number,
  { key, keyAt }: { readonly key: string; readonly keyAt: number },
): Word {
  const wholeTraits = traitsIn(whole, wholeHash)
  const stripped = key.length !== whole.length
  const hash = stripped ? hashOf(key, 0, key.length) : wholeHash
  const traits = stripped ? traitsIn(key, hash) : wholeTraits
  const sort = sortOf(key)
  const cues = cuesIn(whole)
  return {
    // What is asked of every word of every text lies side by side.
    wholeHash,
    length: whole.length,
    keyAt,
    keyLength: key.length,
    key,
    whole,
    traits,
    wholeTraits,
    cues,
    metIn: 0,
    metAs: 0,
    calm: sort === LETTERED && !stripped && (cues & OPENING_CUES) === 0 && isOrdinaryAlone(traits),
    disguised: sort !== LETTERED && isDisguised(key, false),
    disguisedAnew: isDisguised(key, true),
    harsh: ((sort === LETTERED ? traits : traits | traitsIn(unleet(key))) & ABUSE) !== 0,
    foreign: sort === FOREIGN || (stripped && sortOf(whole) === FOREIGN),
    lettered: sort === LETTERED,
    hash,
    singular: singularOf(key),
    polish: withoutPolishEnding(key),
    opensPhrase: (wholeTraits & OPENS_PHRASE) !== 0,
    bones: '',
    evenTable: 0,
    madeOfEven: 0,
    oddTable: 0,
    madeOfOdd: 0,
  }
}

const ABUSE = TRAIT.strong | TRAIT.pointed
const OPENS_PHRASE = TRAIT.threat | TRAIT.isA | TRAIT.opinion | TRAIT.promise | TRAIT.disclosure

/** Other lists than these say only what a word makes of its neighbours. */
function isOrdinaryAlone(traits: number): boolean {
  return (traits & (TRAIT.ordinary | ABUSE | OPENS_PHRASE)) === TRAIT.ordinary
}

const SHORTEST_PLURAL = 4
const SMALL_S = 0x73

function singularOf(key: string): number {
  const last = key.length - 1
  const plural = key.length >= SHORTEST_PLURAL && key.charCodeAt(last) === SMALL_S
  return plural ? hashOf(key, 0, last) : 0
}

const LETTERED = 0
const MIXED = 1
const FOREIGN = 2

/** Whether a word is of plain letters alone, of other signs too, or of another alphabet. */
function sortOf(word: string): typeof LETTERED | typeof MIXED | typeof FOREIGN {
  let sort: typeof LETTERED | typeof MIXED = LETTERED
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code > 127) return FOREIGN
    if (code < 97 || code > 122) sort = MIXED
  }
  return sort
}
