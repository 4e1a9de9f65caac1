/** A stretch of days on which one school is open. */
export interface Term {
  readonly schoolId: string
  readonly name: string
  /** ISO calendar dates, both included. */
  readonly firstDay: string
  readonly lastDay: string
}

/**
 * What a day is at a school: in a term, between two terms that are on record, or not known because the
 * record does not reach so far.
 */
export function schoolDay(terms: readonly Term[], day: string): 'term' | 'holiday' | 'unknown' {
  if (terms.some((term) => term.firstDay <= day && day <= term.lastDay)) return 'term'
  const between =
    terms.some((term) => term.lastDay < day) && terms.some((term) => term.firstDay > day)
  return between ? 'holiday' : 'unknown'
}

/** What the calendar says of a day beside its posts. */
export interface DayNotes {
  /** How many of the schools have their holidays, and of how many it is known. */
  readonly onHoliday: number
  readonly known: number
  /** Terms that begin or end on this day, by their names, each once. */
  readonly begins: readonly string[]
  readonly ends: readonly string[]
}

/** What the terms of some schools say of a day. */
export function notesOf(terms: readonly Term[], day: string): DayNotes {
  const schools = [...Map.groupBy(terms, (term) => term.schoolId).values()]
  const days = schools.map((ofSchool) => schoolDay(ofSchool, day))
  const named = (of: readonly Term[]) => [...new Set(of.map((term) => term.name))]
  return {
    onHoliday: days.filter((one) => one === 'holiday').length,
    known: days.filter((one) => one !== 'unknown').length,
    begins: named(terms.filter((term) => term.firstDay === day)),
    ends: named(terms.filter((term) => term.lastDay === day)),
  }
}
