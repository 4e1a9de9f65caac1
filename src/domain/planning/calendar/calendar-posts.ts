import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import { daysAfter, startOfLondonDay } from '../../calendar.ts'
import { type Actor, schoolsWhere } from '../../people/index.ts'
import { type CalendarPost, COLUMNS, namesIn, toCalendarPost } from './calendar-post.ts'
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
  const borders = bordersOf(days)
  const [rows, counts] = await Promise.all([
    firstOfEach(db, actor, { ...request, borders }),
    countsOf(db, actor, { ...request, borders }),
  ])
  const names = await namesIn(db, rows)
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
  readonly borders: RawBuilder<Day>
}

/** A day by its place in the list, from 1, and the moments at which it begins and has ended. */
interface Day {
  readonly nth: number
  readonly starts: Date
  readonly ends: Date
}

/** The days as rows. From midnight to midnight: how long a day is depends on the clocks. */
function bordersOf(days: readonly string[]): RawBuilder<Day> {
  const last = days.at(-1)
  const midnights = [...days, ...(last ? [daysAfter(last, 1)] : [])].map(startOfLondonDay)
  return sql`unnest(${midnights.slice(0, -1)}::timestamptz[], ${midnights.slice(1)}::timestamptz[])
    with ordinality`
}

/** A few of each day, without reading the others: a busy trust has hundreds. */
async function firstOfEach(db: Reader, actor: Actor, request: OfDays) {
  return db
    .selectFrom(request.borders.as<'d'>(sql`d(starts, ends, nth)`))
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
    .select(COLUMNS)
    .select('d.nth')
    .orderBy('p.calendar_at')
    .orderBy('p.post_id')
    .execute()
}

/** How many of each day there are, by the place of the day. Counted in the index, day by day. */
async function countsOf(db: Reader, actor: Actor, request: OfDays): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom(request.borders.as<'d'>(sql`d(starts, ends, nth)`))
    .innerJoinLateral(
      (posts) =>
        posts
          .selectFrom('posts as p')
          .select((select) => select.fn.countAll<number>().as('count'))
          .whereRef('p.calendar_at', '>=', 'd.starts')
          .whereRef('p.calendar_at', '<', 'd.ends')
          .where((where) => where.and(conditions(where, actor, request)))
          .as('c'),
      (join) => join.onTrue(),
    )
    .select(['d.nth', 'c.count'])
    .execute()
  return new Map(rows.map((row) => [row.nth, row.count]))
}
