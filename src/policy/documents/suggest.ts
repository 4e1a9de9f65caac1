import MiniSearch from 'minisearch'
import type { Clause, ClauseKind, Pack } from '../types.ts'
import type { Passage } from './clauses-of-document.ts'

/** What the nearest clauses of the shipped packs are bound to. It binds nothing by itself. */
export interface Suggestion {
  readonly kind: ClauseKind
  readonly audience: readonly string[]
  readonly controls: readonly string[]
  /** Why the nearest clause has no control, where it has none. */
  readonly none: string
  /** Keys of the questions that the nearest clauses answer; never an answer. */
  readonly parameters: readonly string[]
  /** The nearest clauses, the most alike first, each with how alike it is, from 0 to 1. */
  readonly nearest: readonly {
    readonly clause: string
    readonly wording: string
    readonly alike: number
  }[]
}

/** Below this nothing is suggested: two clauses of a few words each share one or two by chance. */
export const LEAST_ALIKE = 0.18

/**
 * From this on a suggestion may be taken with others at one press: of the packs' own clauses, each
 * compared with the other packs alone, three in four then share a control.
 */
export const MUCH_ALIKE = 0.45

const NEAREST = 3
const MOST_QUESTIONS = 5
const EVERYWHERE = new Set(
  'a an and any are as at be been by do for from has have if in is it its not of on or other should such than that the their them then there these they this to was were when where which who whom will with must may shall can our your'.split(
    ' ',
  ),
)

interface Entry {
  readonly id: string
  readonly words: string
}

interface Library {
  readonly index: MiniSearch<Entry>
  readonly clauses: ReadonlyMap<string, Known>
  /** In how many clauses a word stands. */
  readonly spread: ReadonlyMap<string, number>
}

interface Known {
  readonly clause: Clause
  readonly words: ReadonlySet<string>
  readonly parameters: readonly string[]
}

// Sorted once: the packs are read once and handed about.
let kept: { readonly packs: readonly Pack[]; readonly library: Library } | undefined

/**
 * What each passage could be bound to, by the words that it shares with clauses of the packs.
 * @returns one entry for each passage, undefined for one that is like nothing or cannot be read
 */
export function suggestFor(
  passages: readonly Passage[],
  packs: readonly Pack[],
): readonly (Suggestion | undefined)[] {
  const library = libraryOf(packs)
  return passages.map((passage) =>
    passage.text === 'readable' ? suggestion(passage, library) : undefined,
  )
}

function suggestion(passage: Passage, library: Library): Suggestion | undefined {
  const words = wordsOf(`${passage.leadIn ?? ''} ${passage.wording}`)
  if (words.size === 0) return undefined
  const found = library.index
    .search([...words].join(' '), { combineWith: 'OR' })
    .slice(0, 12)
    .flatMap(({ id }) => library.clauses.get(String(id)) ?? [])
    .map((known) => ({ known, alike: alikeness(words, known.words, library) }))
    .sort((one, other) => other.alike - one.alike)
    .slice(0, NEAREST)
    .filter(({ alike }) => alike >= LEAST_ALIKE)
  const [best] = found
  return best && fromNearest(best.known, found)
}

function fromNearest(
  { clause }: Known,
  found: readonly { readonly known: Known; readonly alike: number }[],
): Suggestion {
  const named = (of: (known: Known) => readonly string[]) => {
    const first = found.slice(0, 1).flatMap(({ known }) => of(known))
    const others = found.slice(1).flatMap(({ known }) => of(known))
    const twice = others.filter((one, at) => others.indexOf(one) !== at)
    return [...new Set([...first, ...twice])]
  }
  const { kind, audience } = clause
  const controls = clause.controls.length > 0 ? named((known) => known.clause.controls) : []
  return {
    kind,
    audience,
    controls,
    none: controls.length === 0 ? (clause.none ?? '') : '',
    parameters: named((known) => known.parameters).slice(0, MOST_QUESTIONS),
    nearest: found.map(({ known, alike }) => ({
      clause: known.clause.id,
      wording: known.clause.wording,
      alike: Math.round(alike * 100) / 100,
    })),
  }
}

/** How much of their meaning two clauses share: the rarer a word, the more it weighs. */
function alikeness(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  { spread, clauses }: Library,
): number {
  const weight = (word: string) => Math.log(1 + clauses.size / (1 + (spread.get(word) ?? 0)))
  const sum = (words: Iterable<string>) => [...words].reduce((all, word) => all + weight(word), 0)
  const both = [...one].filter((word) => other.has(word))
  if (both.length < 2) return 0
  return (2 * sum(both)) / (sum(one) + sum(other))
}

function libraryOf(packs: readonly Pack[]): Library {
  const same =
    kept?.packs.length === packs.length && packs.every((one) => kept?.packs.includes(one))
  if (kept && same) return kept.library
  const clauses = new Map<string, Known>()
  const spread = new Map<string, number>()
  for (const pack of packs) {
    for (const clause of pack.clauses.filter((one) => one.text === 'readable')) {
      const words = wordsOf(clause.wording)
      for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1)
      clauses.set(clause.id, { clause, words, parameters: answersOn(pack, clause.id) })
    }
  }
  const index = new MiniSearch<Entry>({ fields: ['words'], tokenize: (text) => text.split(' ') })
  index.addAll([...clauses].map(([id, { words }]) => ({ id, words: [...words].join(' ') })))
  const library = { index, clauses, spread }
  kept = { packs: [...packs], library }
  return library
}

function answersOn(pack: Pack, clauseId: string): string[] {
  return Object.entries(pack.parameters)
    .filter(([, setting]) => setting.value !== null && setting.clauses.includes(clauseId))
    .map(([key]) => key)
}

/** The words that say something, without their endings; people are called many things and mean one. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{2,}/gu) ?? []
  return new Set(words.filter((word) => !EVERYWHERE.has(word)).map(stem))
}

const SAME: Readonly<Record<string, string>> = {
  student: 'pupil',
  learner: 'pupil',
  child: 'pupil',
  children: 'pupil',
  principal: 'headteacher',
  head: 'headteacher',
  employee: 'staff',
  colleague: 'staff',
  photograph: 'photo',
  image: 'photo',
  picture: 'photo',
  carer: 'parent',
  academy: 'school',
}

function stem(word: string): string {
  const bare = word.replace(/(?<=\p{L}{3})(ies|es|s|ing|ed)$/u, (end) => (end === 'ies' ? 'y' : ''))
  return SAME[bare] ?? SAME[word] ?? bare
}
