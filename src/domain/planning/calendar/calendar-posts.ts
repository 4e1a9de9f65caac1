import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import { daysAfter, startOfLondonDay } from '../../calendar.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, schoolsWhere } from '../../people/index.ts'
import { type CalendarPost, COLUMNS, toCalendarPost } from './calendar-post.ts'
import { type CalendarFilter, conditions } from './conditions.ts'

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
  const { first, last, perDay, skip = 0 } = request
  const day = sql<string>`to_char(p.calendar_at at time zone 'Europe/London', 'YYYY-MM-DD')`
  const numbered = db
    .selectFrom('posts as p')
    .selectAll('p')
    .select([
      sql<number>`row_number() over (partition by ${day} order by p.calendar_at, p.post_id)`.as(
        'nth',
      ),
      sql<number>`count(*) over (partition by ${day})`.as('of_day'),
    ])
    .where('p.calendar_at', '>=', startOfLondonDay(first))
    .where('p.calendar_at', '<', startOfLondonDay(daysAfter(last, 1)))
    .where((where) => where.and(conditions(where, actor, request)))
  const rows = await db
    .selectFrom(numbered.as('p'))
    .innerJoin('post_versions as v', (join) =>
      join.onRef('v.post_id', '=', 'p.post_id').onRef('v.version', '=', 'p.version'),
    )
    .innerJoin('people as a', 'a.person_id', 'p.author_id')
    .innerJoin('schools as s', 's.school_id', 'p.school_id')
    .select(COLUMNS)
    .select(['p.of_day'])
    .where('p.nth', '>', skip)
    .where('p.nth', '<=', skip + perDay)
    .orderBy('p.calendar_at')
    .orderBy('p.post_id')
    .execute()
  const posts = rows.map((row) => ({ post: toCalendarPost(actor, row), count: row.of_day }))
  const days = Map.groupBy(posts, ({ post }) => londonDate(post.at))
  return [...days].map(([day, of]) => ({
    day,
    posts: of.map(({ post }) => post),
    count: of[0]?.count ?? 0,
  }))
}
