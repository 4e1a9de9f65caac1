import { buildDictionary } from '../dictionary.ts'
import type { PackedLists } from '../packed-lists.ts'
import { packStrings } from '../packed-strings.ts'
import { buildBeginnings } from './beginnings.ts'
import { buildBones } from './bones.ts'
import { forenameForms, middleForms, nameWords, surnameForms } from './name-forms.ts'
import { buildNameTrie } from './name-trie.ts'
import { buildNearWords } from './near-words.ts'
import type { NamePairs, NameSegment, SegmentPeople } from './segment.ts'
import {
  addItem,
  enterName,
  type FormsDraft,
  packSide,
  type SideDraft,
  startForms,
  startSide,
} from './side-draft.ts'

/** A person whose name is looked for. */
export interface NamedPerson {
  readonly id: string
  readonly forename: string
  readonly preferredForename?: string | undefined
  readonly middleNames?: string | undefined
  readonly surname: string
}

interface Draft {
  readonly forms: FormsDraft
  readonly givens: SideDraft
  readonly surnames: SideDraft
  /** Middle names as written → place + 1, and by place the names of the given side in them. */
  readonly middles: Map<string, number>
  readonly middleParts: (readonly number[])[]
}

/** Builds a segment; time and room grow with the number of people, whatever their names. */
export function buildSegment(named: readonly NamedPerson[]): NameSegment {
  const draft: Draft = {
    forms: startForms(),
    givens: startSide(),
    surnames: startSide(),
    middles: new Map(),
    middleParts: [],
  }
  const people = enterPeople(draft, named)
  const { forms, givens, surnames } = draft
  const dictionary = buildDictionary(forms.spelt)
  const given = packSide(givens, forms)
  return {
    forms: dictionary,
    trie: buildNameTrie(forms.spelt),
    beginnings: buildBeginnings(forms.spelt),
    near: buildNearWords(forms.spelt, dictionary.words, (form) => forms.borne[form] === true),
    bones: buildBones(forms.spelt),
    inWords: inWordsOf(draft),
    givens: given,
    surnames: packSide(surnames, forms),
    pairs: pairsOf(given.bearers, people.surname, surnames.own.length),
    people,
  }
}

function enterPeople(draft: Draft, named: readonly NamedPerson[]): SegmentPeople {
  const { forms, givens, surnames, middles } = draft
  const [forename, preferred, surname, middle] = Array.from(
    { length: 4 },
    () => new Uint32Array(named.length),
  ) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
  const given = { forms, side: givens }
  for (const [person, one] of named.entries()) {
    const first = enterName(given, one.forename, one.forename, forenameForms)
    forename[person] = first + 1
    addItem(givens.bearers, first, person)
    const called = one.preferredForename
    if (called) {
      const other = enterName(given, called, called, forenameForms)
      preferred[person] = other + 1
      if (other !== first) addItem(givens.bearers, other, person)
    }
    if (one.middleNames) middle[person] = enterMiddle(draft, one.middleNames, person)
    const last = enterName({ forms, side: surnames }, one.surname, one.surname, surnameForms)
    surname[person] = last + 1
    addItem(surnames.bearers, last, person)
  }
  const middleNames = packStrings([...middles.keys()].map((name) => nameWords(name).join(' ')))
  const ids = buildDictionary(named.map(({ id }) => id))
  return { ids, forename, preferred, surname, middle, middleNames }
}

/** What keeps a middle name apart from a forename spelt the same. */
const MIDDLE = '\u0000'

function enterMiddle(draft: Draft, written: string, person: number): number {
  const { forms, givens, middles, middleParts } = draft
  let place = middles.get(written)
  if (place === undefined) {
    const words = middleForms(written).map(({ key }) => key)
    middleParts.push(
      [...new Set(words)].map((word) =>
        enterName({ forms, side: givens }, MIDDLE + word, word, middleForms),
      ),
    )
    place = middleParts.length
    middles.set(written, place)
  }
  for (const name of middleParts[place - 1] ?? []) addItem(givens.bearers, name, person)
  return place
}

function inWordsOf({ forms, givens, surnames }: Draft): Uint8Array {
  const inWords = new Uint8Array(forms.spelt.length)
  for (const { places } of [givens, surnames]) {
    for (const name of places.keys()) {
      const words = /[^a-z]/i.test(name) && !name.startsWith(MIDDLE) ? nameWords(name) : []
      const form = words.length > 1 ? forms.places.get(words.join('')) : undefined
      if (form !== undefined) inWords[form] = 1
    }
  }
  return inWords
}

/** Walks the names in order, so that each surname's list comes out in order too. */
function pairsOf(bearers: PackedLists, surname: Uint32Array, surnames: number): NamePairs {
  const at = new Uint32Array(surnames + 1)
  for (const person of bearers.items) {
    const last = surname[person] ?? 0
    at[last] = (at[last] ?? 0) + 1
  }
  for (let last = 0; last < surnames; last++) at[last + 1] = (at[last + 1] ?? 0) + (at[last] ?? 0)
  const next = at.slice(0, surnames)
  const items = new Uint32Array(bearers.items.length)
  const people = new Uint32Array(bearers.items.length)
  for (let name = 0; name + 1 < bearers.at.length; name++) {
    for (let from = bearers.at[name] ?? 0; from < (bearers.at[name + 1] ?? 0); from++) {
      const person = bearers.items[from] ?? 0
      const last = (surname[person] ?? 0) - 1
      const to = next[last] ?? 0
      items[to] = name
      people[to] = person
      next[last] = to + 1
    }
  }
  return { givens: { at, items }, people }
}
