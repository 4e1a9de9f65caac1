import { cutWords } from '../cut-words.ts'
import { foldedText } from '../fold.ts'
import { otherForms } from '../words/nicknames.ts'
import { ABBREVIATED_TITLES, WRITTEN_TITLES } from '../words/titles.ts'
import { unspokenForms } from '../words/unspoken-surnames.ts'
import { PARTICLES } from './particles.ts'

/** How a form of a name stands to what the register says, from closest to loosest. */
export const HOW = ['exact', 'variant', 'short', 'half', 'middle'] as const
export type How = (typeof HOW)[number]

/** One way in which a name may be written: letters only, folded and without a gap. */
export interface NameForm {
  readonly key: string
  readonly how: How
}

const SHORTEST_HALF = 3
/** In a surname that a hyphen joins, so little is a surname by itself: "Wu" of "Wu-Jones". */
const SHORTEST_HYPHENED = 2
const SUFFIXES = new Set(['jr', 'jnr', 'snr', 'ii', 'iii', 'iv'])
/** Letters that authors without the key write as two. */
const WRITTEN_AS_TWO: readonly (readonly [RegExp, string])[] = [
  [/[äæ]/g, 'ae'],
  [/[öøœ]/g, 'oe'],
  [/ü/g, 'ue'],
  [/å/g, 'aa'],
]

/** One word of plain letters, as most names are. */
const PLAIN_WORD = /^[A-Za-z]+$/

/** The folded words of a name: `['smith', 'jones']` of "Smith-Jones". */
export function nameWords(name: string): string[] {
  if (PLAIN_WORD.test(name)) return [name.toLowerCase()]
  const text = foldedText(name)
  return cutWords(text).map(({ start, end }) => text.slice(start, end))
}

/**
 * Every form of a forename as given or preferred: glued, each part alone, short forms, and the
 * initials of a double one ("TJ" of "Tyler-James").
 */
export function forenameForms(name: string): NameForm[] {
  const forms: NameForm[] = []
  for (const words of spellings(name)) {
    forms.push({ key: words.join(''), how: 'exact' })
    const whole = words.length > 1 ? [words.join(''), ...words] : words
    for (const word of words) {
      if (words.length > 1 && word.length >= SHORTEST_HALF) forms.push({ key: word, how: 'half' })
    }
    forms.push(...initialForms(words))
    for (const word of whole) {
      for (const other of otherForms(word)) forms.push({ key: other, how: 'short' })
    }
  }
  return forms.filter((form) => form.key !== '')
}

/** The initials of a double forename; those of "Margaret-Rose" are a title and nobody's name. */
function initialForms(words: readonly string[]): NameForm[] {
  const key = words.map((word) => word.charAt(0)).join('')
  const title = ABBREVIATED_TITLES.has(key) || WRITTEN_TITLES.has(key)
  return words.length < 2 || title || PARTICLES.has(key) ? [] : [{ key, how: 'short' }]
}

/**
 * Every form of a surname: glued, each half of a double one, without particles, Mac for Mc, and as
 * it is heard where that is far from what is written.
 */
export function surnameForms(name: string): NameForm[] {
  const forms: NameForm[] = []
  for (const spelt of spellings(name)) {
    const words = spelt.filter((word, index) => index === 0 || !SUFFIXES.has(word))
    const glued = words.join('')
    forms.push({ key: glued, how: 'exact' }, ...macForms(glued))
    for (const key of unspokenForms(glued)) forms.push({ key, how: 'variant' })
    const shortest = name.includes('-') ? SHORTEST_HYPHENED : SHORTEST_HALF
    for (const word of words) {
      if (words.length === 1 || PARTICLES.has(word) || word.length < shortest) continue
      forms.push({ key: word, how: 'half' })
    }
  }
  return forms.filter((form) => form.key !== '')
}

/** Forms of a middle name, by which some learners go. */
export function middleForms(name: string): NameForm[] {
  const words = nameWords(name).filter((word) => word.length >= SHORTEST_HALF)
  return words.map((key) => ({ key, how: 'middle' }))
}

function spellings(name: string): string[][] {
  const plain = nameWords(name)
  if (PLAIN_WORD.test(name)) return [plain]
  const composed = name.normalize('NFC').toLowerCase()
  const doubled = WRITTEN_AS_TWO.reduce(
    (text, [letter, two]) => text.replace(letter, two),
    composed,
  )
  return doubled === composed ? [plain] : [plain, nameWords(doubled)]
}

function macForms(glued: string): NameForm[] {
  if (/^mac[b-df-hj-np-tv-z]\w{2}/.test(glued)) {
    return [{ key: `mc${glued.slice(3)}`, how: 'variant' }]
  }
  return /^mc\w{3}/.test(glued) ? [{ key: `mac${glued.slice(2)}`, how: 'variant' }] : []
}
