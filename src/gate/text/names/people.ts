import { listAt } from '../packed-lists.ts'
import { stringAt } from '../packed-strings.ts'
import type { How } from './name-forms.ts'
import { howOf, type NameTable, nameOf, places } from './name-table.ts'
import type { NameSegment, NameSide } from './segment.ts'

/** No text means more people than this at once; a list ends here so that none can blow it up. */
export const MOST_PEOPLE = 50

export type Side = 'givens' | 'surnames'

/** A person's segment, and their place in it. */
export interface Placed {
  readonly segment: NameSegment
  readonly at: number
}

/** Where a person is kept. */
export function placeOf({ base, fresh }: NameTable, person: number): Placed {
  const size = base.people.surname.length
  if (person < size || !fresh) return { segment: base, at: person }
  return { segment: fresh.segment, at: person - size }
}

/** A person's id in the register. */
export function idOf(table: NameTable, person: number): string {
  const { segment, at } = placeOf(table, person)
  return stringAt(segment.people.ids.words, at)
}

/** A person's folded middle names, word by word. */
export function middleNamesOf(table: NameTable, person: number): readonly string[] {
  const { segment, at } = placeOf(table, person)
  const place = segment.people.middle[at] ?? 0
  if (place === 0) return []
  return stringAt(segment.people.middleNames, place - 1)
    .split(' ')
    .filter((word) => word !== '')
}

/** The first letters of a person's forename and of the preferred one, or of their surname. */
export function initialsOf(table: NameTable, person: number, side: Side): string {
  const { segment, at } = placeOf(table, person)
  const { forename, preferred, surname } = segment.people
  if (side === 'surnames') return stringAt(segment.surnames.initials, (surname[at] ?? 0) - 1)
  const { initials } = segment.givens
  const first = stringAt(initials, (forename[at] ?? 0) - 1).charAt(0)
  return first + stringAt(initials, (preferred[at] ?? 0) - 1).charAt(0)
}

/** Whether a form stands for a name of one side at all, in any way or in one. */
export function stands(table: NameTable, side: Side, form: number, how?: How): boolean {
  for (const { segment, form: own } of places(table, form)) {
    const { byForm, bearers } = segment[side]
    for (const entry of listAt(byForm, own)) {
      if (how !== undefined && howOf(entry) !== how) continue
      if (segment !== table.base || table.gone.size === 0) return true
      if (listAt(bearers, nameOf(entry)).some((person) => !table.gone.has(person))) return true
    }
  }
  return false
}

/**
 * The people to whose name on one side a form stands in one way, and in none that is closer.
 * @returns their places, in order
 */
export function peopleBy(
  table: NameTable,
  side: Side,
  form: number,
  how: How,
  most: number = MOST_PEOPLE,
): number[] {
  const people: number[] = []
  let names = 0
  for (const { segment, form: own, first } of places(table, form)) {
    const entries = listAt(segment[side].byForm, own)
    for (const entry of entries) {
      if (howOf(entry) !== how) continue
      names++
      const before = people.length
      for (const person of listAt(segment[side].bearers, nameOf(entry))) {
        if (first === 0 && table.gone.has(person)) continue
        if (how !== 'exact' && isCloser(segment, side, entries, person, entry)) continue
        if (people.push(person + first) === before + most) break
      }
    }
  }
  return names > 1 ? inOrder(people, most) : people
}

/** Whether the form stands to another name of the person more closely. */
function isCloser(
  segment: NameSegment,
  side: Side,
  entries: Uint32Array,
  person: number,
  entry: number,
): boolean {
  if (side === 'surnames') return false
  const { forename, preferred } = segment.people
  for (const other of entries) {
    if ((other & 7) >= (entry & 7)) return false
    const name = nameOf(other) + 1
    if (forename[person] === name || preferred[person] === name) return true
  }
  return false
}

/** Each once, in the order of the register, as many as asked for. */
export function inOrder(people: readonly number[], most: number = MOST_PEOPLE): number[] {
  if (isInOrder(people)) return people.slice(0, most)
  return [...new Set(people)].sort((one, other) => one - other).slice(0, most)
}

function isInOrder(people: readonly number[]): boolean {
  for (let at = 1; at < people.length; at++) {
    if ((people[at] ?? 0) <= (people[at - 1] ?? 0)) return false
  }
  return true
}

/** A name's own form, spelt. */
export function spelt(segment: NameSegment, side: NameSide, name: number): string {
  const form = side.own[name] ?? -1
  return form < 0 ? '' : stringAt(segment.forms.words, form)
}
