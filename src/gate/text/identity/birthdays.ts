import type { Register } from '../../types.ts'
import { type Changes, NO_CHANGES, presentIn } from '../changes.ts'
import { listAt, type PackedLists, packLists } from '../packed-lists.ts'
import { type PackedStrings, stringAt } from '../packed-strings.ts'

/** Learners by their date of birth, and by its day and month alone. */
export interface Birthdays {
  readonly ids: PackedStrings
  /** The number of a date, or of a day of any year, → its list of learners; see `numberOf`. */
  readonly places: ReadonlyMap<number, number>
  readonly learners: PackedLists
  readonly changes: Changes
}

/**
 * Indexes the dates of birth of a register; learners without one are left out.
 * @param ids the register's ids, in order
 */
export function buildBirthdays(register: Register, ids: PackedStrings): Birthdays {
  const places = new Map<number, number>()
  const draft = { lists: [] as number[], items: [] as number[] }
  const add = (key: number, learner: number) => {
    let place = places.get(key)
    if (place === undefined) {
      place = places.size
      places.set(key, place)
    }
    draft.lists.push(place)
    draft.items.push(learner)
  }
  for (const [learner, { dateOfBirth }] of register.learners.entries()) {
    const date = numberOf(dateOfBirth)
    if (date < 0) continue
    add(date, learner)
    add(date % OF_ANY_YEAR, learner)
  }
  return { ids, places, learners: packLists(places.size, draft), changes: NO_CHANGES }
}

/**
 * The ids of the learners born on a date.
 * @param date an ISO date, or its month and day alone
 */
export function bornOn({ ids, places, learners, changes }: Birthdays, date: string): string[] {
  const place = places.get(numberOf(date.length === DAY_LENGTH ? `0000-${date}` : date))
  const born = place === undefined ? [] : [...listAt(learners, place)]
  const still = born.map((learner) => stringAt(ids, learner)).filter((id) => !changes.has(id))
  const changed = presentIn(changes).filter(({ dateOfBirth }) =>
    dateOf(dateOfBirth)?.endsWith(date),
  )
  return [...still, ...changed.map(({ id }) => id)]
}

function dateOf(written: string | undefined): string | undefined {
  return written !== undefined && numberOf(written) >= 0 ? written.slice(0, DATE_LENGTH) : undefined
}

const DATE_LENGTH = 10
/** "07-04" */
const DAY_LENGTH = 5
/** A date's number less all years: its month and day as four digits. */
const OF_ANY_YEAR = 10_000
const HYPHEN = 0x2d
const NOUGHT = 0x30

/** The eight digits of a date that begins a text, as a number; -1 where none does. */
function numberOf(written: string | undefined): number {
  if (written === undefined || written.length < DATE_LENGTH) return -1
  let number = 0
  for (let at = 0; at < DATE_LENGTH; at++) {
    const code = written.charCodeAt(at)
    if (at === 4 || at === 7) {
      if (code !== HYPHEN) return -1
      continue
    }
    const digit = code - NOUGHT
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}
