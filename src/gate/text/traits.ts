import { buildDictionary, wordIn } from './dictionary.ts'
import { PARTICLES } from './names/particles.ts'
import { HARMLESS_NAMES, IS_A, POINTED_WORDS, STRONG_WORDS, THREATS } from './words/abuse.ts'
import { DISCLOSURES } from './words/disclosures.ts'
import { FORENAMES } from './words/forenames.ts'
import { wordsIn } from './words/list.ts'
import { OPINIONS, PROMISES } from './words/opinions-and-promises.ts'
import { ORDINARY_WORDS } from './words/ordinary-words.ts'
import { LEADING_TO_PLACE, OFFICE_WORDS, PLACE_SURNAMES, PLACE_WORDS } from './words/places.ts'
import { LOOSE_STREETS, STREETS, WELSH_STREETS } from './words/streets.ts'
import { SURNAMES } from './words/surnames.ts'
import { ABBREVIATED_TITLES, ADULT_ROLES, MISSING, WRITTEN_TITLES } from './words/titles.ts'

/** What the word lists know of a word, one bit a list, so that a word is looked up only once. */
export const TRAIT = {
  ordinary: 1,
  forename: 2,
  surname: 4,
  abbreviatedTitle: 8,
  writtenTitle: 16,
  missing: 32,
  adultRole: 64,
  placeWord: 128,
  officeWord: 256,
  placeSurname: 512,
  leadingToPlace: 1024,
  particle: 2048,
  strong: 4096,
  pointed: 8192,
  harmlessName: 16384,
  street: 32768,
  threat: 65536,
  isA: 131072,
  opinion: 262144,
  promise: 524288,
  disclosure: 1048576,
} as const

/** Every trait there is, for a text with words of which nothing can be told. */
export const EVERY_TRAIT = 0x7fffffff

const LISTS: readonly (readonly [number, ReadonlySet<string>])[] = [
  [TRAIT.ordinary, ORDINARY_WORDS],
  [TRAIT.forename, FORENAMES],
  [TRAIT.surname, SURNAMES],
  [TRAIT.abbreviatedTitle, ABBREVIATED_TITLES],
  [TRAIT.writtenTitle, WRITTEN_TITLES],
  [TRAIT.missing, MISSING],
  [TRAIT.adultRole, ADULT_ROLES],
  [TRAIT.placeWord, PLACE_WORDS],
  [TRAIT.officeWord, OFFICE_WORDS],
  [TRAIT.placeSurname, PLACE_SURNAMES],
  [TRAIT.leadingToPlace, LEADING_TO_PLACE],
  [TRAIT.particle, PARTICLES],
  [TRAIT.strong, STRONG_WORDS],
  [TRAIT.pointed, POINTED_WORDS],
  [TRAIT.harmlessName, HARMLESS_NAMES],
  [TRAIT.street, new Set(wordsIn(`${STREETS} ${LOOSE_STREETS} ${WELSH_STREETS}`))],
  [TRAIT.threat, openings(THREATS)],
  [TRAIT.isA, openings(IS_A)],
  [TRAIT.opinion, openings(OPINIONS)],
  [TRAIT.promise, openings(PROMISES)],
  [TRAIT.disclosure, openings(DISCLOSURES)],
]

/** The words that phrases begin with. */
function openings(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.map((phrase) => /[\p{L}\p{N}]+/u.exec(phrase)?.[0] ?? ''))
}

const WORDS = [...new Set(LISTS.flatMap(([, words]) => [...words]))]
const DICTIONARY = buildDictionary(WORDS)
const TRAITS = Int32Array.from(WORDS, (word) =>
  LISTS.reduce((traits, [trait, words]) => (words.has(word) ? traits | trait : traits), 0),
)

/**
 * What the lists know of a folded word; 0 where no list holds it.
 * @param hash the word's hash, for callers who have it already; see `hashOf`
 */
export function traitsIn(word: string, hash?: number): number {
  const place = wordIn(DICTIONARY, word, 0, word.length, hash)
  return place < 0 ? 0 : (TRAITS[place] ?? 0)
}
