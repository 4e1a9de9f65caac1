import type { Confidence, Observation } from '../../types.ts'
import { unleet } from '../leet.ts'
import { observe, type Part } from '../part.ts'
import { buildPhrases, findPhrases } from '../phrases.ts'
import type { Reading } from '../readings.ts'
import type { Token } from '../tokens.ts'
import { TRAIT } from '../traits.ts'
import {
  HARMLESS,
  HARMLESS_NAMES,
  HASHTAG_EXCEPTIONS,
  INSIDE_HASHTAGS,
  IS_A,
  NEEDS_YOU,
  POINTED_WORDS,
  POINTING,
  STRONG_WORDS,
  THREATS,
} from '../words/abuse.ts'
import { findMasked } from './masked-words.ts'

interface Found {
  readonly start: number
  readonly end: number
  readonly confidence: Confidence
  readonly reason: string
}

const THREAT_PHRASES = buildPhrases(THREATS)
const HARMLESS_PHRASES = buildPhrases(HARMLESS)
const IS_A_PHRASES = buildPhrases(IS_A)
const STRETCHED = /([a-z])\1{2,}/
const EVERY_STRETCH = new RegExp(STRETCHED, 'g')
const INSIDE_WORDS = new RegExp(INSIDE_HASHTAGS.join('|'))
const PLAIN = /^[a-z]*$/
const LONGEST = 40
const NOWHERE: ReadonlySet<number> = new Set()

/**
 * Finds abuse, slurs and threats word by word, through disguises; never inside another word.
 * @param names folded stretches that name people, whose surnames are never abuse
 */
export function findAbuse(
  part: Part,
  names: () => readonly { readonly start: number; readonly end: number }[],
): Observation[] {
  const { readings, stretched, gathered } = part.read
  const inWords = readings.flatMap((reading) =>
    inReading(reading, stretched, gathered || part.place.part === 'file_name'),
  )
  const seen = [...inWords, ...findMasked(part.read)]
  if (seen.length === 0) return []
  const harmless = new Set<number>()
  for (const { start, end } of [...findPhrases(part.read.plain, HARMLESS_PHRASES), ...names()]) {
    for (let unit = start; unit < end; unit++) harmless.add(unit)
  }
  const found = new Map<number, Found>()
  for (const one of seen) {
    if (!harmless.has(one.start) && !found.has(one.start)) found.set(one.start, one)
  }
  return [...found.values()].map(({ start, end, confidence, reason }) =>
    observe(part, { kind: 'abusive_word', from: start, to: end, confidence, reason }),
  )
}

function inReading(
  { tokens, telling, phrasal, traits, harsh }: Reading,
  stretched: boolean,
  runTogether: boolean,
): Found[] {
  const found: Found[] = []
  const threats = (traits & TRAIT.threat) === 0 ? [] : findPhrases(tokens, THREAT_PHRASES, phrasal)
  for (const { start, end } of threats) {
    const reason = 'It reads as a threat or as a wish of harm.'
    found.push({ start, end, confidence: 'likely', reason })
  }
  if (!harsh && !stretched && !runTogether) return found
  const pointers = (traits & TRAIT.isA) === 0 ? [] : findPhrases(tokens, IS_A_PHRASES, phrasal)
  const isA = pointers.length === 0 ? NOWHERE : new Set(pointers.map(({ past }) => past))
  for (const at of telling) {
    const token = tokens[at]
    if (!token || isPlainlyHarmless(token, stretched)) continue
    const one = word(token, tokens[at - 1], isA.has(at))
    if (one) found.push(one)
  }
  return found
}

/** A word that no list of abuse holds, in which nothing is drawn out nor run together. */
function isPlainlyHarmless({ word, venue, key }: Token, stretched: boolean): boolean {
  if (word.harsh) return false
  return !(stretched && STRETCHED.test(key)) && (venue === null || !holdsAbuse(key))
}

function word(token: Token, before: Token | undefined, afterIsA: boolean): Found | null {
  const { start, end } = token
  if (token.key.length > LONGEST && token.venue === null) return null
  const spellings = spellingsOf(token.key)
  if (spellings.some((spelling) => HARMLESS_NAMES.has(spelling))) return null
  if (spellings.some((spelling) => STRONG_WORDS.has(spelling))) {
    const named = token.capital && !token.begins && !token.shouted && token.venue === null
    const reason = 'A word of abuse.'
    return { start, end, confidence: named ? 'likely' : 'certain', reason }
  }
  if (token.venue !== null && holdsAbuse(token.key)) {
    return { start, end, confidence: 'likely', reason: 'It seems to hold a word of abuse.' }
  }
  const pointed = spellings.some((spelling) => POINTED_WORDS.has(spelling))
  if (!pointed || !isAimed(token, before, afterIsA)) return null
  return { start, end, confidence: 'likely', reason: 'It may be meant as an insult.' }
}

function isAimed(token: Token, before: Token | undefined, afterIsA: boolean): boolean {
  const close = before !== undefined && token.start - before.end <= 2
  if (close && POINTING.has(before.key)) return before.key !== 'your' || !NEEDS_YOU.has(token.key)
  return afterIsA && !NEEDS_YOU.has(token.key)
}

/** A word as typed, with signs read as letters, and with letters drawn out put back. */
function spellingsOf(key: string): string[] {
  const plain = PLAIN.test(key) ? key : unleet(key)
  const spellings = plain === key ? [key] : [key, plain]
  if (STRETCHED.test(plain)) {
    spellings.push(plain.replace(EVERY_STRETCH, '$1'), plain.replace(EVERY_STRETCH, '$1$1'))
  }
  return spellings
}

function holdsAbuse(key: string): boolean {
  return INSIDE_WORDS.test(key) && !HASHTAG_EXCEPTIONS.some((exception) => key.includes(exception))
}
