import { cutWords } from './cut-words.ts'
import { hashOf } from './dictionary.ts'
import { foldedText } from './fold.ts'
import type { Token } from './tokens.ts'
import type { Word } from './words-met.ts'

/** Phrases by their first word, for finding them in a text word by word. Never changed once built. */
export interface Phrases {
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>
  /** Phrases without their gaps, for words run together. */
  readonly glued: ReadonlyMap<string, number>
  /** 1 for the hash of each word that may begin one, cut short: most words are let through unread. */
  readonly sieve: Uint8Array
}

interface Phrase {
  readonly words: readonly string[]
  readonly index: number
}

/** A phrase found: which one, and where, as folded offsets and tokens. */
export interface FoundPhrase {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly from: number
  readonly past: number
}

const WIDEST_GAP = 12
const SHORTEST_GLUED = 5
const ROOM_FOR_A_WORD = 16
const NOTHING: readonly FoundPhrase[] = []

/**
 * Builds the lookup of a list of phrases; their index in the list tells which was found.
 * @param runTogether whether a phrase written as one word ("projectheron") counts too
 */
export function buildPhrases(list: readonly string[], runTogether = false): Phrases {
  const byFirst = new Map<string, Phrase[]>()
  const glued = new Map<string, number>()
  for (const [index, phrase] of list.entries()) {
    const text = foldedText(phrase)
    const words = cutWords(text).map(({ start, end }) => text.slice(start, end))
    const [first] = words
    if (first === undefined) continue
    const others = byFirst.get(first)
    if (others) others.push({ words, index })
    else byFirst.set(first, [{ words, index }])
    const run = words.join('')
    if (runTogether && run.length >= SHORTEST_GLUED && !glued.has(run)) glued.set(run, index)
  }
  const sieve = new Uint8Array(
    2 ** Math.ceil(Math.log2((byFirst.size + glued.size + 1) * ROOM_FOR_A_WORD)),
  )
  for (const words of [byFirst.keys(), glued.keys()]) {
    for (const word of words) sieve[hashOf(word, 0, word.length) & (sieve.length - 1)] = 1
  }
  return { byFirst, glued, sieve }
}

/**
 * Finds every phrase in a list of words, the longest at each place; linear in the text.
 * @param where the only places at which one may begin; see `phrasal` of `Reading`
 */
export function findPhrases(
  tokens: readonly Token[],
  phrases: Phrases,
  where: readonly number[] | null = null,
): readonly FoundPhrase[] {
  const { byFirst, glued, sieve } = phrases
  if (byFirst.size === 0) return NOTHING
  const mask = sieve.length - 1
  let found: FoundPhrase[] | null = null
  const places = where?.length ?? tokens.length
  for (let place = 0; place < places; place++) {
    const from = where ? (where[place] ?? 0) : place
    const token = tokens[from]
    if (!token) continue
    const { wholeHash, hash, whole } = token.word
    if (!sieve[wholeHash & mask] && !sieve[hash & mask]) continue
    const candidates = byFirst.get(whole)
    const best = candidates ? longestAt(tokens, from, candidates) : null
    const run = best || glued.size === 0 ? undefined : glued.get(token.key)
    if (!best && run === undefined) continue
    const { start, end } = token
    found ??= []
    found.push(best ?? { index: run ?? 0, start, end, from, past: from + 1 })
  }
  return found ?? NOTHING
}

/** Whether a phrase may begin with a word, or be it run together. */
export function mayBeginPhrase({ byFirst, glued, sieve }: Phrases, word: Word): boolean {
  const mask = sieve.length - 1
  if (!sieve[word.wholeHash & mask] && !sieve[word.hash & mask]) return false
  return byFirst.has(word.whole) || glued.has(word.key)
}

function longestAt(
  tokens: readonly Token[],
  from: number,
  candidates: readonly Phrase[],
): FoundPhrase | null {
  let best: Phrase | null = null
  for (const phrase of candidates) {
    if (phrase.words.length <= (best?.words.length ?? 0)) continue
    if (standsAt(tokens, from, phrase.words)) best = phrase
  }
  return best ? place(tokens, from, from + best.words.length, best.index) : null
}

/** Whether the words of a phrase stand at a place; that the first does is known. */
function standsAt(tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  for (let at = 1; at < words.length; at++) {
    const last = tokens[from + at - 1]
    const token = tokens[from + at]
    if (!last || !token || token.word.whole !== words[at]) return false
    if (token.wholeStart - last.wholeEnd > WIDEST_GAP) return false
  }
  return true
}

function place(tokens: readonly Token[], from: number, past: number, index: number): FoundPhrase {
  const start = tokens[from]?.wholeStart ?? 0
  const end = tokens[past - 1]?.wholeEnd ?? start
  return { index, start, end, from, past }
}
