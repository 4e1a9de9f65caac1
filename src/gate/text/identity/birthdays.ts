import type { Register } from '../../types.ts'
import { type Changes, NO_CHANGES, presentIn } from '../changes.ts'
import { listAt, type PackedLists, packLists } from '../packed-lists.ts'
import { type PackedStrings, stringAt } from '../packed-strings.ts'

/** Learners by their date of birth, and by its day and month alone. */
export interface Birthdays {
  readonly ids: PackedStrings
  /** A date, or a day as "07-04", → its list of learners, by their place in the register. */
  readonly places: ReadonlyMap<string, number>
  readonly learners: PackedLists
  readonly changes: Changes
}

/**
 * Indexes the dates of birth of a register; learners without one are left out.
 * @param ids the register's ids, in order
 */
export function buildBirthdays(register: Register, ids: PackedStrings): Birthdays {
  const places = new Map<string, number>()
  const draft = { lists: [] as number[], items: [] as number[] }
  const add = (key: string, learner: number) => {
    let place = places.get(key)
    if (place === undefined) {
      place = places.size
      places.set(key, place)
    }
    draft.lists.push(place)
    draft.items.push(learner)
  }
  for (const [learner, { dateOfBirth }] of register.learners.entries()) {
    const date = dateOf(dateOfBirth)
    if (date === undefined) continue
    add(date, learner)
    add(date.slice(5), learner)
  }
  return { ids, places, learners: packLists(places.size, draft), changes: NO_CHANGES }
}

/**
 * The ids of the learners born on a date.
 * @param date an ISO date, or its month and day alone
 */
export function bornOn({ ids, places, learners, changes }: Birthdays, date: string): string[] {
  const place = places.get(date)
  const born = place === undefined ? [] : [...listAt(learners, place)]
  const still = born.map((learner) => stringAt(ids, learner)).filter((id) => !changes.has(id))
  const changed = presentIn(changes).filter(({ dateOfBirth }) =>
    dateOf(dateOfBirth)?.endsWith(date),
  )
  return [...still, ...changed.map(({ id }) => id)]
}

function dateOf(written: string | undefined): string | undefined {
  const date = written?.slice(0, 10)
  return date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined
}
