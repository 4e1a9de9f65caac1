import type { Register, RegisterLearner } from '../../types.ts'
import { type Changes, NO_CHANGES } from '../changes.ts'
import { type Dictionary, indexOfWord } from '../dictionary.ts'
import { foldedText } from '../fold.ts'
import { buildPhrases, type Phrases } from '../phrases.ts'

/** Where a learner belongs: year and class, folded and in one form. */
export interface Belonging {
  readonly year: string
  readonly className: string
  /** The class as the register writes it. */
  readonly written: string
}

/** The classes of a school, for telling whom a first name with a class or a year means. */
export interface SchoolClasses {
  /** The register's ids, and by place in it each learner's entry in `kinds`. */
  readonly ids: Dictionary
  readonly kindOf: Uint32Array
  readonly kinds: readonly Belonging[]
  /** How many learners are in each class, by its name as written. */
  readonly sizes: ReadonlyMap<string, number>
  readonly knownTerms: readonly string[]
  /** Class names as written, then house and place names; `owns` keeps which is which. */
  readonly phrases: Phrases
  readonly owns: readonly OwnName[]
  readonly changes: Changes
}

/** What a name of the school's own stands for, and a class in the register's form; "" for a house. */
export interface OwnName {
  readonly sort: 'class' | 'house'
  readonly key: string
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve thirteen'.split(' ')

/**
 * Indexes the years and classes of a register, with its own words for houses.
 * @param ids the register's ids, in order
 */
export function buildSchoolClasses(
  { learners, knownTerms }: Register,
  ids: Dictionary,
): SchoolClasses {
  const { kindOf, kinds: known, counts } = kindsOf(learners)
  const sizes = new Map<string, number>()
  for (const [kind, { written }] of known.entries()) {
    if (written !== '') sizes.set(written, (sizes.get(written) ?? 0) + (counts[kind] ?? 0))
  }
  const names = namesOf([...sizes.keys()], knownTerms)
  const base = { ids, kindOf, kinds: known, sizes, knownTerms, changes: NO_CHANGES }
  return { ...base, ...names }
}

/** Every different year and class, how many learners have it, and who. */
function kindsOf(learners: readonly RegisterLearner[]): {
  readonly kindOf: Uint32Array
  readonly kinds: readonly Belonging[]
  readonly counts: readonly number[]
} {
  const byYear = new Map<string, Map<string, number>>()
  const kinds: Belonging[] = []
  const counts: number[] = []
  const kindOf = new Uint32Array(learners.length)
  for (const [place, learner] of learners.entries()) {
    const { yearGroup = '', className = '' } = learner
    let byClass = byYear.get(yearGroup)
    if (!byClass) {
      byClass = new Map()
      byYear.set(yearGroup, byClass)
    }
    let kind = byClass.get(className)
    if (kind === undefined) {
      kind = kinds.push(belongingOf(learner)) - 1
      byClass.set(className, kind)
      counts.push(0)
    }
    counts[kind] = (counts[kind] ?? 0) + 1
    kindOf[place] = kind
  }
  return { kindOf, kinds, counts }
}

/** Where a learner belongs, by id; undefined for somebody who is not in the register. */
export function belongingIn(classes: SchoolClasses, id: string): Belonging | undefined {
  const changed = classes.changes.get(id)
  if (changed !== undefined) return changed === null ? undefined : belongingOf(changed)
  const place = indexOfWord(classes.ids, id)
  return place < 0 ? undefined : classes.kinds[classes.kindOf[place] ?? 0]
}

/** The classes after a change; the phrases stay unless a class came or went. */
export function changeClasses(
  classes: SchoolClasses,
  changes: Changes,
  { id, learner }: { id: string; learner: RegisterLearner | null },
): SchoolClasses {
  const sizes = new Map(classes.sizes)
  const before = belongingIn(classes, id)?.written ?? ''
  const now = learner?.className?.trim() ?? ''
  if (before === now) return { ...classes, changes }
  if (now !== '') sizes.set(now, (sizes.get(now) ?? 0) + 1)
  if (before !== '') sizes.set(before, (sizes.get(before) ?? 1) - 1)
  if (sizes.get(before) === 0) sizes.delete(before)
  const same = sizes.size === classes.sizes.size && (now === '' || classes.sizes.has(now))
  const names = same ? {} : namesOf([...sizes.keys()], classes.knownTerms)
  return { ...classes, ...names, sizes, changes }
}

function namesOf(
  classes: readonly string[],
  knownTerms: readonly string[],
): Pick<SchoolClasses, 'owns' | 'phrases'> {
  const owns: OwnName[] = [
    ...classes.map((name) => ({ sort: 'class' as const, key: classKey(name) })),
    ...knownTerms.map(() => ({ sort: 'house' as const, key: '' })),
  ]
  return { owns, phrases: buildPhrases([...classes, ...knownTerms]) }
}

function belongingOf({ yearGroup = '', className = '' }: RegisterLearner): Belonging {
  return {
    year: yearKey(yearGroup || className),
    className: classKey(className),
    written: className.trim(),
  }
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
