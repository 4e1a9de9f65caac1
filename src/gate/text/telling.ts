import type { GateIndex } from '../gate-index.ts'
import { disguisedSpots, type Ground } from './names/disguised-spots.ts'
import { isJoined, isName, isNearName, mayOpen } from './names/met-words.ts'
import type { NameIndex } from './names/name-index.ts'
import type { NameTable } from './names/name-table.ts'
import { mayRunTogether, SHORTEST_WORD_HELD } from './names/run-together.ts'
import { maySlip } from './names/slips.ts'
import { mayGoOn } from './names/spots.ts'
import { mayBeginPhrase, type Phrases } from './phrases.ts'
import type { Reading } from './readings.ts'
import type { Token } from './tokens.ts'
import { TRAIT } from './traits.ts'
import type { Word } from './words-met.ts'

/** Which words of a text a register and the detectors have anything to do with. */
export interface Tells {
  /** What a word, with the one after it, may tell: bits of `TELLS`, or 0. */
  readonly word: (token: Token, next: Token | undefined) => number
  /** Whether a word that is cut anew, with those around it, may be more than it was before. */
  readonly anew: (ground: NewGround, at: number) => boolean
}

/**
 * What a word may tell, one bit each; whatever it is, the first is set too. A learner's name, or a
 * colleague's, may begin with it as it stands; `names` holds misspelt ones too.
 */
export const TELLS = { anything: 1, names: 2, phrases: 4, learners: 8, adults: 16 } as const
/** That some name may begin with a word. */
export const ANY_NAME = TELLS.anything | TELLS.names | TELLS.learners | TELLS.adults
/** All that a word may tell. */
export const EVERYTHING = ANY_NAME | TELLS.phrases

/** Words of a reading before anything is known of it but how it was cut. */
export type NewGround = Pick<Reading, 'tokens' | 'sort'> & { readonly text: string }

/** For texts that are read without a register: no word is passed over. */
export const ALL_TELL: Tells = { word: () => EVERYTHING, anew: () => true }

/** What a register makes of a word: somebody's name, the beginning of names, of phrases. */
const LEARNERS = 1
const ADULTS = 2
/** Two names without a gap. */
const JOINED = 4
const OPENS_LEARNERS = 8
const OPENS_ADULTS = 16
const OPENS_PHRASES = 32
/** So far from a word another may make a name with it, or a phrase. */
const NAME_REACH = 2
const PHRASE_REACH = 4

/**
 * Tells for the words of a text which of them a register and the detectors have anything to do
 * with. Most words are ordinary ones in small letters that begin nobody's name: a detector that
 * goes from one telling word to the next passes over them, and looks at them only as neighbours.
 */
export function tellsIn({ serial, names, classes, confidentialTerms }: GateIndex): Tells {
  const { learners, adults } = names
  const tables = [learners, adults]
  const phrases = [names.knownTerms, names.publicFigures, classes.phrases, confidentialTerms]
  const word = (token: Token, next: Token | undefined) => {
    const met = token.word
    if (met.metIn !== serial) {
      met.metIn = serial
      met.metAs = madeOf(met, names, phrases)
    }
    const made = met.metAs
    const calm = isCalm(token)
    if (calm && made === 0) return 0
    let told = (made & OPENS_PHRASES) === 0 ? 0 : TELLS.phrases
    if ((made & LEARNERS) !== 0) told |= TELLS.learners
    if ((made & ADULTS) !== 0) told |= TELLS.adults
    if (next !== undefined) {
      if ((made & OPENS_LEARNERS) !== 0 && mayGoOn(learners, token, next)) told |= TELLS.learners
      if ((made & OPENS_ADULTS) !== 0 && mayGoOn(adults, token, next)) told |= TELLS.adults
    }
    const clear = (told & (TELLS.learners | TELLS.adults)) !== 0
    if (clear || (made & JOINED) !== 0 || (!calm && mayBeName(token))) told |= TELLS.names
    return told !== 0 || !calm ? told | TELLS.anything : 0
  }
  return { word, anew: (ground, at) => isNews(ground, at, tables, confidentialTerms) }
}

/** An ordinary word written as such, which no list knows otherwise and which opens no shape. */
function isCalm({ word, capital, begins, shouted, venue, fresh, mixed }: Token): boolean {
  if (!word.calm || fresh || mixed || venue !== null) return false
  return !capital || (begins && !shouted)
}

/** Whether a word that is nobody's name may be one misspelt, disguised or run together. */
function mayBeName(token: Token): boolean {
  const { word, fresh, mixed, venue, key, traits } = token
  if (fresh || mixed || venue !== null || !word.lettered || key.length >= SHORTEST_WORD_HELD)
    return true
  return (traits & TRAIT.particle) !== 0 || maySlip(token)
}

function madeOf(word: Word, { learners, adults }: NameIndex, phrases: readonly Phrases[]): number {
  const joined = isJoined(learners, word) || isJoined(adults, word)
  const begins = word.opensPhrase || phrases.some((list) => mayBeginPhrase(list, word))
  return (
    (isName(learners, word) ? LEARNERS : 0) |
    (isName(adults, word) ? ADULTS : 0) |
    (joined ? JOINED : 0) |
    (mayOpen(learners, word) ? OPENS_LEARNERS : 0) |
    (mayOpen(adults, word) ? OPENS_ADULTS : 0) |
    (begins ? OPENS_PHRASES : 0)
  )
}

function isNews(
  ground: NewGround,
  at: number,
  tables: readonly NameTable[],
  terms: Phrases,
): boolean {
  const { tokens, sort, text } = ground
  const token = tokens[at]
  if (!token || isNewsAnywhere(token) || isBesidePhrase(tokens, at, terms)) return true
  for (const table of tables) {
    if (isBesideName(tokens, at, table) || mayRunTogether(token, sort, table)) return true
    if (maySlip(token) && isNearName(table, token.word)) return true
    if (isDisguisedName({ tokens, sort, text, table, disguises: true }, at)) return true
  }
  return false
}

/** A handle is read for initials, abuse for itself; of letters of other alphabets nothing is known. */
function isNewsAnywhere({ venue, word }: Token): boolean {
  if (venue === 'handle' || word.harsh || word.foreign) return true
  return (word.wholeTraits & (TRAIT.threat | TRAIT.isA)) !== 0
}

function isBesidePhrase(tokens: readonly Token[], at: number, terms: Phrases): boolean {
  for (let near = Math.max(0, at - PHRASE_REACH); near <= at; near++) {
    const word = tokens[near]?.word
    if (word && mayBeginPhrase(terms, word)) return true
  }
  return false
}

/** Whether a word, or one that could be the other half of a name, is a name or begins one. */
function isBesideName(tokens: readonly Token[], at: number, table: NameTable): boolean {
  for (let near = Math.max(0, at - NAME_REACH); near <= at + NAME_REACH; near++) {
    const token = tokens[near]
    const next = tokens[near + 1]
    if (!token) continue
    if (isName(table, token.word) || (next && mayGoOn(table, token, next))) return true
  }
  return false
}

/** Whether a word, or it and the one before it, are a name read through signs. */
function isDisguisedName(ground: Ground, at: number): boolean {
  const [before, token] = [ground.tokens[at - 1], ground.tokens[at]]
  if (before && disguisedSpots(ground, before, at - 1).length > 0) return true
  return token !== undefined && disguisedSpots(ground, token, at).length > 0
}
