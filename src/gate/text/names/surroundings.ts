import type { Token } from '../tokens.ts'
import { TRAIT } from '../traits.ts'
import { gapBetween } from './gaps.ts'

/** What the words around a name make of it. */
export interface Surroundings {
  /** "Mrs", "Dr": an adult is named. */
  readonly titled: boolean
  /** "our headteacher", "the author": an adult, in words that leave room for doubt. */
  readonly role: boolean
  /** "Road", "Cup", "St" before: a place, a building or a prize is named. */
  readonly place: boolean
  /** "in Victoria Park": likely a place, though no word says so. */
  readonly locative: boolean
  /** Another forename stands directly before, so this one may be a middle name. */
  readonly afterForename: boolean
  /** A capital stands directly after, as in a heading. */
  readonly beforeCapital: boolean
  /** "the", "our": a thing is named rather than somebody. */
  readonly afterArticle: boolean
}

const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'our',
  'your',
  'this',
  'next',
  'last',
  'every',
  'another',
])

/** Where a name stands: tokens `from` (inclusive) to `past` (exclusive) of a text. */
interface Standing {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly from: number
  readonly past: number
}

/**
 * Looks at the words directly before and after a name.
 * @param from its first token, and `past` the one after its last
 */
export function surroundingsOf(
  { text, tokens }: Pick<Standing, 'text' | 'tokens'>,
  from: number,
  past: number,
): Surroundings {
  const standing: Standing = { text, tokens, from, past }
  const before = neighbour(standing, from - 1, from)
  const after = neighbour(standing, past - 1, past) && tokens[past]
  const last = tokens[past - 1]
  return {
    titled: isTitled(standing),
    role: has(before?.word.wholeTraits, TRAIT.adultRole),
    place: before?.word.whole === 'st' || before?.word.whole === 'saint' || isPlaceAfter(standing),
    locative:
      has(last?.traits, TRAIT.placeSurname) && has(before?.word.wholeTraits, TRAIT.leadingToPlace),
    afterForename:
      before?.capital === true &&
      has(before.traits, TRAIT.forename) &&
      !has(before.traits, TRAIT.ordinary),
    beforeCapital: after?.capital === true && after.key.length > 1,
    afterArticle: before !== undefined && ARTICLES.has(before.word.whole),
  }
}

/** The earlier of two neighbouring tokens, where nothing but a space stands between them. */
function neighbour(standing: Standing, at: number, next: number): Token | undefined {
  const one = standing.tokens[at]
  const other = standing.tokens[next]
  if (!one || !other) return undefined
  return gapBetween(standing.text, one.end, other.start) === 'close' ? one : undefined
}

function isTitled({ text, tokens, from }: Standing): boolean {
  const name = tokens[from]
  const title = tokens[from - 1]
  if (!has(title?.word.wholeTraits, TRAIT.abbreviatedTitle | TRAIT.writtenTitle)) return false
  if (!name || !title || gapBetween(text, title.end, name.start, true) !== 'close') return false
  if (has(title.word.wholeTraits, TRAIT.abbreviatedTitle)) return true
  if (!has(title.word.wholeTraits, TRAIT.writtenTitle)) return false
  if (title.key !== 'miss') return title.capital
  const before = tokens[from - 2]
  const missing = before !== undefined && !title.begins && has(before.traits, TRAIT.missing)
  return !missing && (title.capital || !name.capital)
}

function isPlaceAfter(standing: Standing): boolean {
  const { text, tokens, past } = standing
  const place = tokens[past]
  if (!place?.capital || !has(place.word.wholeTraits, TRAIT.placeWord)) return false
  if (!neighbour(standing, past - 1, past)) return false
  if (text.charAt(place.start - 1) !== ' ') return false
  const next = neighbour(standing, past, past + 1) && tokens[past + 1]
  return !(next && has(next.word.wholeTraits, TRAIT.officeWord))
}

function has(traits: number | undefined, trait: number): boolean {
  return traits !== undefined && (traits & trait) !== 0
}
