import {
  forenameForms,
  type How,
  middleForms,
  type NameForm,
  nameWords,
  surnameForms,
} from './name-forms.ts'

/** A person whose name is looked for. */
export interface NamedPerson {
  readonly id: string
  readonly forename: string
  readonly preferredForename?: string | undefined
  readonly middleNames?: string | undefined
  readonly surname: string
}

/** The people of one form while the table is built. */
export type Draft = { person: number; how: How }[]

/** Every form with its people, gathered person by person. */
export interface Drafts {
  readonly forms: Map<string, number>
  readonly spelt: string[]
  readonly forenames: Draft[]
  readonly surnames: Draft[]
  readonly inWords: Set<number>
  readonly known: Map<string, readonly NameForm[]>
}

/** Nobody yet. */
export function startDrafts(): Drafts {
  return {
    forms: new Map(),
    spelt: [],
    forenames: [],
    surnames: [],
    inWords: new Set(),
    known: new Map(),
  }
}

/** Enters every form of one person's names. */
export function enter(drafts: Drafts, person: number, named: NamedPerson): void {
  const forenames = [named.forename, named.preferredForename ?? '']
  for (const forename of forenames) {
    add(drafts, drafts.forenames, person, formsOf(drafts, 'forename', forename))
  }
  add(drafts, drafts.forenames, person, formsOf(drafts, 'middle', named.middleNames ?? ''))
  add(drafts, drafts.surnames, person, formsOf(drafts, 'surname', named.surname))
  for (const name of [...forenames, named.surname]) markInWords(drafts, name)
}

const FORMS = { forename: forenameForms, middle: middleForms, surname: surnameForms }

/** The forms of a name, worked out once however many people share it. */
function formsOf(drafts: Drafts, part: keyof typeof FORMS, name: string): readonly NameForm[] {
  const key = `${part}:${name}`
  const known = drafts.known.get(key)
  if (known) return known
  const forms = FORMS[part](name)
  drafts.known.set(key, forms)
  return forms
}

function add(drafts: Drafts, side: Draft[], person: number, forms: readonly NameForm[]): void {
  for (const { key, how } of forms) {
    let form = drafts.forms.get(key)
    if (form === undefined) {
      form = drafts.spelt.length
      drafts.forms.set(key, form)
      drafts.spelt.push(key)
      drafts.forenames.push([])
      drafts.surnames.push([])
    }
    side[form]?.push({ person, how })
  }
}

function markInWords(drafts: Drafts, name: string): void {
  const words = nameWords(name)
  const form = words.length > 1 ? drafts.forms.get(words.join('')) : undefined
  if (form !== undefined) drafts.inWords.add(form)
}

/** Whether somebody bears the form itself; a short form of a name is too far from a slip in it. */
export function isOwn(drafts: Drafts, form: number): boolean {
  const bears = ({ how }: { how: How }) => how !== 'short' && how !== 'middle'
  return (
    (drafts.forenames[form]?.some(bears) ?? false) || (drafts.surnames[form]?.some(bears) ?? false)
  )
}
