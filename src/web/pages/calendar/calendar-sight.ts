import type { SchoolName } from '../../../domain/people/index.ts'
import type {
  CalendarPost,
  DayNotes,
  ExpectedPost,
  Span,
  UndatedPost,
} from '../../../domain/planning/index.ts'
import type { CalendarQuery } from './query.ts'

/** A day as the calendar shows it. */
export interface DaySight {
  /** ISO calendar date. */
  readonly day: string
  /** Of the month before or after, to fill the week. */
  readonly outside: boolean
  readonly today: boolean
  readonly weekend: boolean
  readonly bankHoliday: boolean
  /** Nobody is at school. */
  readonly closed: boolean
  readonly notes: DayNotes
  readonly posts: readonly CalendarPost[]
  /** All of them, shown or not. */
  readonly count: number
  /** Regular posts that are due on it and of which no draft has been begun. */
  readonly expected: readonly ExpectedPost[]
  /** A school day to come on which nothing is planned, for somebody who may plan something. */
  readonly free: boolean
}

/** Everything that the calendar is drawn from. */
export interface CalendarSight {
  readonly query: CalendarQuery
  readonly span: Span
  readonly today: string
  /** The one school that is shown; undefined for all of them. */
  readonly school: SchoolName | undefined
  readonly schools: readonly SchoolName[]
  readonly channels: readonly { readonly channelId: string; readonly name: string }[]
  readonly undated: { readonly posts: readonly UndatedPost[]; readonly count: number }
  readonly perDay: number
  readonly days: readonly DaySight[]
}
