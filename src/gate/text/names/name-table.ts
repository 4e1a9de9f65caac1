import { hashOf, indexOfWord, wordIn } from '../dictionary.ts'
import { listAt } from '../packed-lists.ts'
import { lengthAt, stringAt } from '../packed-strings.ts'
import { buildSegment, type NamedPerson } from './build-segment.ts'
import { HOW, type How } from './name-forms.ts'
import type { NameSegment, NameSide } from './segment.ts'

/**
 * The people of a register by every form of their names: a large segment, and where it was
 * changed since a small one beside it. People are told by their place in both, forms by their
 * place in the large one, or after it. Never changed once built.
 */
export interface NameTable {
  /** Tells it from every other table; that of the learners and that of the adults differ by one. */
  readonly serial: number
  readonly base: NameSegment
  readonly fresh: FreshNames | null
  /** People of the base who are there no longer. */
  readonly gone: ReadonlySet<number>
  /** How many people there are. */
  readonly size: number
}

/** People who joined or changed, and the form of the table for each form of theirs. */
export interface FreshNames {
  readonly segment: NameSegment
  readonly forms: Int32Array
  /** Form of the table → form of the segment. */
  readonly own: ReadonlyMap<number, number>
}

const NOBODY: ReadonlySet<number> = new Set()
let tables = 0

/** Builds the table; time and room grow with the number of people, whatever their names. */
export function buildNameTable(people: readonly NamedPerson[]): NameTable {
  const base = buildSegment(people)
  return { serial: ++tables, base, fresh: null, gone: NOBODY, size: people.length }
}

/**
 * The table after changes: those who left or changed are gone from the base, and those who joined
 * or changed are in a small segment beside it, which alone is built anew.
 * @param changes all changes since the base was built, by id
 */
export function changeNameTable(
  { serial, base }: NameTable,
  changes: ReadonlyMap<string, NamedPerson | null>,
): NameTable {
  const gone = new Set<number>()
  for (const id of changes.keys()) {
    const person = indexOfWord(base.people.ids, id)
    if (person >= 0) gone.add(person)
  }
  const present = [...changes.values()].filter((person) => person !== null)
  const size = base.people.surname.length - gone.size + present.length
  const fresh = present.length > 0 ? freshNames(base, present) : null
  return { serial: serialLike(serial), base, fresh, gone, size }
}

/** A new serial that is even or odd as another one is, so that both tables of a school keep theirs. */
function serialLike(serial: number): number {
  tables += ((tables + 1 - serial) & 1) === 0 ? 1 : 2
  return tables
}

function freshNames(base: NameSegment, present: readonly NamedPerson[]): FreshNames {
  const segment = buildSegment(present)
  const known = formCount(base)
  const forms = new Int32Array(formCount(segment))
  const own = new Map<number, number>()
  for (let form = 0; form < forms.length; form++) {
    const same = indexOfWord(base.forms, stringAt(segment.forms.words, form))
    forms[form] = same < 0 ? known + form : same
    if (same >= 0) own.set(same, form)
  }
  return { segment, forms, own }
}

/** How a form is spelt. */
export function spellingOf(table: NameTable, form: number): string {
  const { base, fresh } = table
  const forms = formCount(base)
  if (form < forms || !fresh) return stringAt(base.forms.words, form)
  return stringAt(fresh.segment.forms.words, form - forms)
}

/**
 * The form that a stretch of a text is, or -1.
 * @param hash the stretch's hash, for callers who have it already
 */
export function formIn(
  table: NameTable,
  word: string,
  hash = hashOf(word, 0, word.length),
): number {
  const form = wordIn(table.base.forms, word, 0, word.length, hash)
  if (form >= 0 && isLiving(table, form)) return form
  if (!table.fresh) return -1
  const own = indexOfWord(table.fresh.segment.forms, word)
  return own < 0 ? -1 : (table.fresh.forms[own] ?? -1)
}

/** Whether the register writes a form in several words. */
export function isInWords(table: NameTable, form: number): boolean {
  return places(table, form).some(({ segment, form: own }) => segment.inWords[own] === 1)
}

/** How many forms a segment holds. */
export function formCount(segment: NameSegment): number {
  return segment.forms.words.at.length - 1
}

/** Whether anybody is left to whose name a form of the base stands. */
export function isLiving({ base, gone, fresh }: NameTable, form: number): boolean {
  if (gone.size === 0 || fresh?.own.has(form)) return true
  return [base.givens, base.surnames].some((side) => hasBearer(side, form, gone, HOW))
}

/** Whether anybody of the base is left who bears a form itself, rather than a short form of it. */
export function isBorne({ base, gone }: NameTable, form: number): boolean {
  if (gone.size === 0) return true
  return [base.givens, base.surnames].some((side) => hasBearer(side, form, gone, BORNE))
}

const BORNE: readonly How[] = ['exact', 'variant', 'half']

function hasBearer(
  { byForm, bearers }: NameSide,
  form: number,
  gone: ReadonlySet<number>,
  hows: readonly How[],
): boolean {
  return listAt(byForm, form).some(
    (entry) =>
      hows.includes(howOf(entry)) &&
      listAt(bearers, nameOf(entry)).some((person) => !gone.has(person)),
  )
}

/** A form in one of the segments that hold it, and the place of the segment's first person. */
export interface PlacedForm {
  readonly segment: NameSegment
  readonly form: number
  readonly first: number
}

/** Where a form of the table is in its segments. */
export function places({ base, fresh }: NameTable, form: number): PlacedForm[] {
  const forms = formCount(base)
  const here = form >= 0 && form < forms ? [{ segment: base, form, first: 0 }] : []
  if (!fresh) return here
  const own = form < forms ? fresh.own.get(form) : form - forms
  if (own === undefined || own < 0) return here
  return [...here, { segment: fresh.segment, form: own, first: base.people.surname.length }]
}

/** The name of a packed entry: which one of its side. */
export function nameOf(entry: number): number {
  return entry >>> 3
}

/** How the form of a packed entry stands to the name. */
export function howOf(entry: number): How {
  return HOW[entry & 7] ?? 'middle'
}

/** How many letters a form has. */
export function lengthOfForm({ base, fresh }: NameTable, form: number): number {
  const forms = formCount(base)
  if (form < forms || !fresh) return lengthAt(base.forms.words, form)
  return lengthAt(fresh.segment.forms.words, form - forms)
}
