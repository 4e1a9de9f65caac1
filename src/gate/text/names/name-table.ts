import { skeleton } from '../leet.ts'
import { nameWords } from './name-forms.ts'
import { buildNameTrie, type NameTrie } from './name-trie.ts'
import { buildNearWords, type NearWords } from './near-words.ts'
import { NO_POSTINGS, type Postings, packPostings } from './postings.ts'
import { soundOf } from './sounds.ts'
import { type Draft, enter, isOwn, type NamedPerson, startDrafts } from './table-drafts.ts'

/** What the table keeps of a person beside the forms of their name; all folded. */
export interface TablePerson {
  readonly id: string
  readonly initials: string
  readonly surnameInitials: string
  readonly middle: readonly string[]
  /** Forms of the forename and of the preferred one, and of the surname, exactly as given. */
  readonly forenames: readonly number[]
  readonly surname: number
}

/** People by every form of their names. Never changed once built. */
export interface NameTable {
  readonly people: readonly TablePerson[]
  readonly forms: ReadonlyMap<string, number>
  readonly spelt: readonly string[]
  readonly forenames: readonly Postings[]
  readonly surnames: readonly Postings[]
  /** Forms that the register writes in several words. */
  readonly inWords: ReadonlySet<number>
  readonly bones: ReadonlyMap<string, readonly number[]>
  /** How each form sounds; see `soundOf`. */
  readonly sounds: readonly string[]
  readonly near: NearWords
  readonly trie: NameTrie
}

/** Builds the table; time and room grow with the number of people, whatever their names. */
export function buildNameTable(people: readonly NamedPerson[]): NameTable {
  const drafts = startDrafts()
  for (const [person, named] of people.entries()) enter(drafts, person, named)
  const forenames = drafts.forenames.map(packed)
  const surnames = drafts.surnames.map(packed)
  return {
    people: people.map((named) => tablePerson(named, drafts.forms)),
    forms: drafts.forms,
    spelt: drafts.spelt,
    forenames,
    surnames,
    inWords: drafts.inWords,
    bones: bonesOf(drafts.spelt),
    sounds: drafts.spelt.map(soundOf),
    near: buildNearWords(drafts.spelt.map((form, at) => (isOwn(drafts, at) ? form : ''))),
    trie: buildNameTrie(drafts.spelt),
  }
}

/** The people who have a form as forename. */
export function forenamePostings(table: NameTable, form: number): Postings {
  return table.forenames[form] ?? NO_POSTINGS
}

/** The people who have a form as surname. */
export function surnamePostings(table: NameTable, form: number): Postings {
  return table.surnames[form] ?? NO_POSTINGS
}

function packed(draft: Draft): Postings {
  return draft.length === 0 ? NO_POSTINGS : packPostings(draft)
}

function bonesOf(spelt: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const bones = new Map<string, number[]>()
  for (const [form, key] of spelt.entries()) {
    const bone = skeleton(key)
    const alike = bones.get(bone)
    if (alike) alike.push(form)
    else bones.set(bone, [form])
  }
  return bones
}

function tablePerson(named: NamedPerson, forms: ReadonlyMap<string, number>): TablePerson {
  const given = [named.forename, named.preferredForename ?? ''].map(nameWords)
  const surname = nameWords(named.surname)
  const formOf = (words: readonly string[]) => forms.get(words.join('')) ?? -1
  return {
    id: named.id,
    forenames: given.map(formOf).filter((form) => form >= 0),
    surname: formOf(surname),
    initials: given.map(([first = '']) => first.charAt(0)).join(''),
    surnameInitials: surname.map((word) => word.charAt(0)).join(''),
    middle: nameWords(named.middleNames ?? ''),
  }
}
