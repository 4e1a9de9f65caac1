import { CUE, EVERY_CUE, OPENING_CUES } from './cues.ts'
import type { Piece } from './cut-words.ts'
import { type Folded, fold, isCapital } from './fold.ts'
import { cutLeet, isLeet, mayPrintAlike } from './leet.ts'
import { cutMended } from './mended-words.ts'
import { isHidden } from './names/disguised-spots.ts'
import { FEWEST_LETTERS, joinSpaced } from './spaced-letters.ts'
import { signedRuns, survey } from './survey.ts'
import { ALL_TELL, ANY_NAME, type NewGround, TELLS, type Tells } from './telling.ts'
import {
  describe,
  describeAnew,
  type Setting,
  stretchesAround,
  stretchesAroundFresh,
  type Token,
} from './tokens.ts'
import { EVERY_TRAIT } from './traits.ts'
import { turnedAround } from './turned.ts'
import { findVenues, type Venue } from './venues.ts'

/**
 * One way to cut a text into words. The plain one always comes first; the others are there only
 * where the text gives cause: capitals inside a word, digits for letters, letters set apart, drawn
 * out or left out, mark-up between words.
 */
export interface Reading {
  readonly sort: 'plain' | 'camel' | 'leet' | 'spaced' | 'mended' | 'unmarked'
  /** All words of the plain reading; of any other those cut anew and the words around them. */
  readonly tokens: readonly Token[]
  /**
   * The places of the tokens that may tell a detector anything, in order; see `tellsIn`. In other
   * readings than the plain one, only those near enough to one cut anew to make a name with it.
   */
  readonly telling: readonly number[]
  /** Those of them that may be a name or begin one, and those that may begin a phrase. */
  readonly named: readonly number[]
  readonly phrasal: readonly number[]
  /** Those at which a learner's name may begin as it stands, and a colleague's. */
  readonly learners: readonly number[]
  readonly adults: readonly number[]
  /** Where each token stands in the plain reading, or -1; null in the plain reading itself. */
  readonly plainAt: readonly number[] | null
  /** What the lists know of its words, all together; see `TRAIT`. */
  readonly traits: number
  /** Whether any of its words may show letters by digits or signs. */
  readonly disguises: boolean
  /** Whether any of its words is abuse wherever it stands, or may be. */
  readonly harsh: boolean
}

/** A text folded once and read in every way that it gives cause for. */
export interface Read {
  readonly folded: Folded
  readonly plain: readonly Token[]
  readonly readings: readonly Reading[]
  /** How many digits stand in the text; contact details, dates and numbers need several. */
  readonly digits: number
  /** Three of the same letter stand in a row somewhere. */
  readonly stretched: boolean
  /** A sign by which a letter is left out stands directly behind a letter somewhere. */
  readonly masked: boolean
  /** The cues and traits of its plain words, all together. */
  readonly cues: number
  readonly traits: number
  /** How many plain words are in capitals throughout, and how many are numbers up to nineteen. */
  readonly shouted: number
  readonly counted: number
  /** The places of the plain words that may begin a phrase; see `Reading`. */
  readonly phrasal: readonly number[]
  /** Those that may open a shape; see `CUE`. */
  readonly cued: readonly number[]
  /** Whether words are run together somewhere by convention: a hashtag, a handle, an address. */
  readonly gathered: boolean
  /** The same text as it shows where a hidden character turns it around; null elsewhere. */
  readonly turned: Read | null
}

/** A slip in one part of a name may stand here, or two names be joined. */
const JOINT = TELLS.anything | TELLS.names
/** A nought may begin a telephone number, and no other shape. */
const CUED = OPENING_CUES | CUE.nought
const HYPHEN = 0x2d
const APOSTROPHE = 0x27

/** Further than this from a word, no other makes a name or a phrase with it. */
const REACH = 6
/** So many words beyond are at most looked at to tell what a name means. */
const MARGIN = 8
/** So many words around one tell whether it is any news. */
const NEWS_REACH = 5
/** Twice as many, for numbers among them are no words where digits are letters. */
const CUT_REACH = 2 * NEWS_REACH

/**
 * Reads a text for the detectors.
 * @param whole a file name runs words together throughout, as a hashtag does
 * @param tells which words any detector has to do with; all, where it is left out
 */
export function read(
  original: string,
  whole: 'prose' | 'file_name' = 'prose',
  tells: Tells = ALL_TELL,
): Read {
  const folded = fold(original)
  const turned = turnedAround(folded)
  const other = turned && readFolded(turned, { whole, tells, turned: null })
  return readFolded(folded, { whole, tells, turned: other })
}

/** A text cut into words in the plain way alone. */
export interface PlainRead {
  readonly folded: Folded
  readonly reading: Reading
}

/** Reads a short text for names that stand there undisguised, such as the name of a post box. */
export function readPlainly(original: string, whole: 'prose' | 'file_name'): PlainRead {
  const folded = fold(original)
  const setting: Setting = { folded, venues: findVenues(folded.text), whole }
  const surveyed = survey(folded)
  const { signsBehind } = surveyed
  const tokens = describe(setting, surveyed)
  const all = together(tokens)
  const { traits, harsh } = all
  const disguises = signsBehind || all.disguises
  const places = placesToLook(folded.text, tokens, { tells: ALL_TELL, disguises })
  return {
    folded,
    reading: { sort: 'plain', tokens, ...places, plainAt: null, traits, harsh, disguises },
  }
}

interface Reader {
  readonly whole: 'prose' | 'file_name'
  readonly tells: Tells
  readonly turned: Read | null
}

function readFolded(folded: Folded, { whole, tells, turned }: Reader): Read {
  const surveyed = survey(folded)
  const { digits, turns, signs, signsBehind, singles, stretched, masked } = surveyed
  const { text } = folded
  const venues = findVenues(text)
  const setting: Setting = { folded, venues, whole }
  const plain = describe(setting, surveyed)
  const all = together(plain)
  const { cues, traits, shouted, counted, harsh, cued } = all
  const disguises = signsBehind || all.disguises
  const places = placesToLook(text, plain, { tells, disguises })
  const { phrasal } = places
  const readings: Reading[] = [
    { sort: 'plain', tokens: plain, ...places, plainAt: null, traits, disguises, harsh },
  ]
  const add = (sort: Reading['sort'], cut: Cut | null) => {
    const anew = cut && cutAnew(sort, cut, { setting, plain, tells, signsBehind })
    if (anew) readings.push(anew)
  }
  if (turns) add('camel', cutWhole(cutAtCapitals(folded, plain)))
  if (isLeet(folded, signs)) add('leet', cutAtSigns(folded, plain, signedRuns(surveyed)))
  if (singles >= FEWEST_LETTERS) add('spaced', cutWhole(joinSpaced(text, plain)))
  add('mended', cutWhole(cutMended({ text, stretched, masked }, plain)))
  if (venues.length > 0) add('unmarked', cutWhole(withoutMarkup(plain, venues)))
  const gathered = venues.length > 0
  const words = { cues, traits, shouted, counted, phrasal, cued }
  return { folded, plain, readings, turned, ...words, gathered, digits, stretched, masked }
}

/** Words cut otherwise than in the plain reading. */
interface Cut {
  /** Those around each that is cut anew, by which it is told whether that is any news. */
  readonly near: readonly Piece[]
  /** All words of the text. */
  readonly whole: () => readonly Piece[]
}

function cutWhole(pieces: readonly Piece[] | null): Cut | null {
  return pieces && { near: pieces, whole: () => pieces }
}

/** @param signed the places of the words in which digits or signs may be letters */
function cutAtSigns(folded: Folded, plain: readonly Token[], signed: readonly number[]): Cut {
  const all = plain.length
  const whole = () => cutLeet(folded, plain, [[0, all]])
  if (mayPrintAlike(folded)) return { near: whole(), whole }
  return { near: cutLeet(folded, plain, stretchesAround(signed, all, CUT_REACH)), whole }
}

interface Anew {
  readonly setting: Setting
  readonly plain: readonly Token[]
  readonly tells: Tells
  readonly signsBehind: boolean
}

/**
 * A reading of the words that are cut otherwise than in the plain one, and of those around them;
 * null where none of them tells anything new.
 */
function cutAnew(
  sort: Reading['sort'],
  { near, whole }: Cut,
  { setting, plain, tells, signsBehind }: Anew,
): Reading | null {
  const { text } = setting.folded
  const few = describeAnew(setting, near, plain, NEWS_REACH)
  if (!isAnyNews({ tokens: few, sort, text }, tells)) return null
  const tokens = describeAnew(setting, whole(), plain, REACH + MARGIN)
  const all = together(tokens)
  const { traits, harsh } = all
  const disguises = signsBehind || all.disguises
  const places = noPlaces()
  for (const [from, past] of stretchesAroundFresh(tokens, REACH)) {
    addPlaces(places, text, tokens, { tells, disguises, from, past })
  }
  return { sort, tokens, ...places, plainAt: placesIn(plain, tokens), traits, disguises, harsh }
}

function isAnyNews(ground: NewGround, tells: Tells): boolean {
  for (const [at, token] of ground.tokens.entries()) {
    if (token.fresh && tells.anew(ground, at)) return true
  }
  return false
}

/** Where detectors need to look; see `Reading`. */
interface Places {
  readonly telling: number[]
  readonly named: number[]
  readonly phrasal: number[]
  readonly learners: number[]
  readonly adults: number[]
}

function noPlaces(): Places {
  return { telling: [], named: [], phrasal: [], learners: [], adults: [] }
}

/** The places of the words that may tell anything, by themselves or by signs that touch them. */
function placesToLook(
  text: string,
  tokens: readonly Token[],
  how: { readonly tells: Tells; readonly disguises: boolean },
): Places {
  const places = noPlaces()
  addPlaces(places, text, tokens, { ...how, from: 0, past: tokens.length })
  return places
}

function addPlaces(
  { telling, named, phrasal, learners, adults }: Places,
  text: string,
  tokens: readonly Token[],
  {
    tells,
    disguises,
    from,
    past,
  }: {
    readonly tells: Tells
    readonly disguises: boolean
    readonly from: number
    readonly past: number
  },
): void {
  const first = tokens[from]
  let hiddenNext = disguises && first !== undefined && isHidden(text, first)
  for (let at = from; at < past; at++) {
    const token = tokens[at]
    if (!token) continue
    const next = tokens[at + 1]
    const hidden = hiddenNext
    hiddenNext = disguises && next !== undefined && isHidden(text, next)
    let told = tells.word(token, next)
    // Signs may show letters of the word, or of the one that it runs into.
    if (hidden || (hiddenNext && next && next.start - token.end <= 1)) told |= ANY_NAME
    else if (next !== undefined && isJoint(text, token, next)) told |= JOINT
    if (told === 0) continue
    telling.push(at)
    if ((told & TELLS.names) !== 0) named.push(at)
    if ((told & TELLS.learners) !== 0) learners.push(at)
    if ((told & TELLS.adults) !== 0) adults.push(at)
    if ((told & TELLS.phrases) !== 0) phrasal.push(at)
  }
}

/** A hyphen or an apostrophe makes one name of two words. */
function isJoint(text: string, { end }: Token, { start }: Token): boolean {
  if (start !== end + 1) return false
  const between = text.charCodeAt(end)
  return between === HYPHEN || between === APOSTROPHE
}

/** What all words of a reading tell together. */
interface Together {
  readonly cues: number
  readonly traits: number
  readonly shouted: number
  readonly counted: number
  readonly disguises: boolean
  readonly harsh: boolean
  /** The places of words that may open a shape. */
  readonly cued: readonly number[]
}

function together(tokens: readonly Token[]): Together {
  let cues = 0
  let traits = 0
  let shouts = 0
  let counted = 0
  let disguises = false
  let harsh = false
  const cued: number[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) continue
    const { word, disguised, shouted } = token
    if (word.foreign || (word.cues & CUED) !== 0) cued.push(at)
    cues |= word.foreign ? EVERY_CUE : word.cues
    traits |= word.foreign ? EVERY_TRAIT : word.wholeTraits
    disguises ||= disguised
    harsh ||= word.harsh
    if (shouted) shouts++
    if ((word.cues & CUE.count) !== 0) counted++
  }
  return { cues, traits, shouted: shouts, counted, disguises, harsh, cued }
}

/** Where words that were not described anew stand among those of the plain reading. */
function placesIn(plain: readonly Token[], tokens: readonly Token[]): number[] {
  const places: number[] = []
  let at = 0
  for (const token of tokens) {
    while ((plain[at]?.wholeStart ?? token.wholeStart) < token.wholeStart) at++
    places.push(plain[at] === token ? at : -1)
  }
  return places
}

function cutAtCapitals(folded: Folded, plain: readonly Token[]): Piece[] | null {
  const cut: Piece[] = []
  for (const token of plain) {
    if (!token.turns) {
      cut.push(token)
      continue
    }
    const { wholeStart: start, wholeEnd: end } = token
    let from = start
    for (let at = start + 1; at < end; at++) {
      if (!turns(folded, at)) continue
      cut.push({ wholeStart: from, wholeEnd: at, fresh: true })
      from = at
    }
    cut.push(from === start ? token : { wholeStart: from, wholeEnd: end, fresh: true })
  }
  return cut.length > plain.length ? cut : null
}

/** Whether a new word may begin inside a run: a capital after a small letter, or a turn to digits. */
function turns(folded: Folded, at: number): boolean {
  if (isCapital(folded, at)) return !isCapital(folded, at - 1)
  const before = folded.text.charCodeAt(at - 1)
  const here = folded.text.charCodeAt(at)
  const digitBefore = before >= 48 && before <= 57
  return digitBefore !== (here >= 48 && here <= 57)
}

/** Words outside tags; the first after each tag is new to the one before it. */
function withoutMarkup(plain: readonly Token[], venues: readonly Venue[]): Piece[] | null {
  const tags = venues.filter((venue) => venue.sort === 'markup')
  if (tags.length === 0) return null
  const outside: Piece[] = []
  let nearest = 0
  let passed = false
  for (const token of plain) {
    const { wholeStart, wholeEnd } = token
    while ((tags[nearest]?.end ?? Number.POSITIVE_INFINITY) <= wholeStart) {
      nearest++
      passed = true
    }
    const tag = tags[nearest]
    if (tag !== undefined && wholeStart >= tag.start) continue
    outside.push(passed ? { wholeStart, wholeEnd, fresh: true } : token)
    passed = false
  }
  return outside
}
