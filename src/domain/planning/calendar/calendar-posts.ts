import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import { daysAfter, startOfLondonDay } from '../../calendar.ts'
import { type Actor, schoolsWhere } from '../../people/index.ts'
import { type CalendarPost, COLUMNS, channelNames, toCalendarPost } from './calendar-post.ts'
import { type CalendarFilter, conditions } from './conditions.ts'
import { daysBetween } from './span.ts'

/** The posts of one day: as many as fit, and how many there are. */
export interface CalendarDay {
  readonly day: string
  readonly posts: readonly CalendarPost[]
  readonly count: number
}

export interface CalendarRequest extends CalendarFilter {
  /** ISO calendar dates in Europe/London, both included. */
  readonly first: string
  readonly last: string
  /** How many posts of one day are read. */
  readonly perDay: number
  /** In the order of a day, how many are passed over. */
  readonly skip?: number
}

/**
 * What was and is to go out, day by day, of the schools that a person may see; of drafts their own alone.
 * Days without posts are left out.
 */
export async function calendarPosts(
  db: Reader,
  actor: Actor,
  request: CalendarRequest,
): Promise<CalendarDay[]> {
  const schools = schoolsWhere(actor, 'post.see')
  if (schools !== 'all' && schools.length === 0) return []
  const days = daysBetween(request.first, request.last)
  const [rows, counts] = await Promise.all([
    firstOfEach(db, actor, { ...request, days }),
    countsOf(db, actor, { ...request, days }),
  ])
  const names = await channelNames(db, rows)
  const posts = Map.groupBy(rows, (row) => row.nth)
  return days.flatMap((day, nth) => {
    const of = posts.get(nth + 1) ?? []
    const count = counts.get(nth + 1) ?? 0
    return count === 0
      ? []
      : [{ day, count, posts: of.map((row) => toCalendarPost(actor, row, names)) }]
  })
}

interface OfDays extends CalendarRequest {
  readonly days: readonly string[]
}

/** Midnight by midnight: how long a day is depends on the clocks. */
function bordersOf(days: readonly string[]): { readonly starts: Date[]; readonly ends: Date[] } {
  const starts = days.map(startOfLondonDay)
  return { starts, ends: days.map((day) => startOfLondonDay(daysAfter(day, 1))) }
}

/** A few of each day, without reading the others: a busy trust has hundreds. */
async function firstOfEach(db: Reader, actor: Actor, request: OfDays) {
  const { starts, ends } = bordersOf(request.days)
  const day = sql<{ nth: number; starts: Date; ends: Date }>`unnest(
    ${starts}::timestamptz[], ${ends}::timestamptz[]) with ordinality`
  return db
    .selectFrom(day.as<'d'>(sql`d(starts, ends, nth)`))
    .innerJoinLateral(
      (posts) =>
        posts
          .selectFrom('posts as p')
          .selectAll('p')
          .whereRef('p.calendar_at', '>=', 'd.starts')
          .whereRef('p.calendar_at', '<', 'd.ends')
          .where((where) => where.and(conditions(where, actor, request)))
          .orderBy('p.calendar_at')
          .orderBy('p.post_id')
          .limit(request.perDay)
          .offset(request.skip ?? 0)
          .as('p'),
      (join) => join.onTrue(),
    )
    .innerJoin('post_versions as v', (join) =>
      join.onRef('v.post_id', '=', 'p.post_id').onRef('v.version', '=', 'p.version'),
    )
    .innerJoin('people as a', 'a.person_id', 'p.author_id')
    .innerJoin('schools as s', 's.school_id', 'p.school_id')
    .select(COLUMNS)
    .select('d.nth')
    .orderBy('p.calendar_at')
    .orderBy('p.post_id')
    .execute()
}

/** How many of each day there are, by the place of the day in the list, from 1. */
async function countsOf(db: Reader, actor: Actor, request: OfDays): Promise<Map<number, number>> {
  const { starts, ends } = bordersOf(request.days)
  const nth = sql<number>`width_bucket(p.calendar_at, ${starts}::timestamptz[])`
  const rows = await db
    .selectFrom('posts as p')
    .select(nth.as('nth'))
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('p.calendar_at', '>=', starts[0] ?? null)
    .where('p.calendar_at', '<', ends.at(-1) ?? null)
    .where((where) => where.and(conditions(where, actor, request)))
    .groupBy('nth')
    .execute()
  return new Map(rows.map((row) => [row.nth, row.count]))
}
