import type { Register } from '../../types.ts'
import { foldedText } from '../fold.ts'
import { buildPhrases, type Phrases } from '../phrases.ts'

/** Where a learner belongs: year and class, folded and in one form. */
export interface Belonging {
  readonly year: string
  readonly className: string
}

/** The classes of a school, for telling whom a first name with a class or a year means. */
export interface SchoolClasses {
  readonly byLearner: ReadonlyMap<string, Belonging>
  /** Class names as written, then house and place names; `names` keeps which is which. */
  readonly phrases: Phrases
  readonly names: readonly { readonly name: string; readonly sort: 'class' | 'house' }[]
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve thirteen'.split(' ')

/** Indexes the years and classes of a register, with its own words for houses. */
export function buildSchoolClasses(register: Register): SchoolClasses {
  const byLearner = new Map<string, Belonging>()
  const classes = new Set<string>()
  const known = new Map<string, Belonging>()
  for (const { id, yearGroup = '', className = '' } of register.learners) {
    byLearner.set(id, belonging(known, yearGroup, className))
    if (className.trim() !== '') classes.add(className.trim())
  }
  const names = [
    ...[...classes].map((name) => ({ name, sort: 'class' as const })),
    ...register.knownTerms.map((name) => ({ name, sort: 'house' as const })),
  ]
  return { byLearner, names, phrases: buildPhrases(names.map(({ name }) => name)) }
}

/** A year and a class in one form, worked out once however many learners are in it. */
function belonging(known: Map<string, Belonging>, year: string, className: string): Belonging {
  const written = `${year}\n${className}`
  const before = known.get(written)
  if (before) return before
  const now = { year: yearKey(year || className), className: classKey(className) }
  known.set(written, now)
  return now
}

/** "Year 7", "Y7", "7" and "7B" are year "7"; reception is "r", nursery "n"; "" where unknown. */
export function yearKey(written: string): string {
  const text = foldedText(written).trim()
  const number = /(?:^|[^\d])(1[0-3]|[1-9])(?!\d)/.exec(text)?.[1]
  if (number) return number
  const word = NUMBERS.findIndex((name) => new RegExp(`(?:^| )${name}$`).test(text))
  if (word >= 0) return String(word + 1)
  if (/^(?:reception|recep|r|yr|eyfs|derbyn|dosbarth derbyn)$/.test(text)) return 'r'
  return /^(?:nursery|n\d?|meithrin)$/.test(text) ? 'n' : ''
}

/** A class name as letters and digits alone, without the word "class" or "year". */
export function classKey(written: string): string {
  return foldedText(written)
    .replace(/(?<!\p{L})(?:class|form|year|dosbarth|tutor group|group)(?!\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
