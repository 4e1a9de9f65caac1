import type { Reader } from '../../../db/handles.ts'
import { type Actor, schoolsWhere } from '../../people/index.ts'
import { type CalendarPost, COLUMNS, namesIn, toCalendarPost } from './calendar-post.ts'
import { type CalendarFilter, conditions, inWords } from './conditions.ts'

export type UndatedPost = Omit<CalendarPost, 'at'>

/** What waits without a day, the longest waiting first, and how many there are. */
export async function postsWithoutDay(
  db: Reader,
  actor: Actor,
  request: CalendarFilter & { readonly limit: number },
): Promise<{ readonly posts: readonly UndatedPost[]; readonly count: number }> {
  const schools = schoolsWhere(actor, 'post.see')
  if (schools !== 'all' && schools.length === 0) return { posts: [], count: 0 }
  const rows = await db
    .selectFrom('posts as p')
    .innerJoin('post_versions as v', (join) =>
      join.onRef('v.post_id', '=', 'p.post_id').onRef('v.version', '=', 'p.version'),
    )
    .select(COLUMNS)
    .select((select) => select.fn.countAll<number>().over().as('of_all'))
    .where('p.calendar_at', 'is', null)
    .where('p.state', 'in', inWords(['in_review', 'approved', 'held']))
    .where((where) => where.and(conditions(where, actor, request)))
    .orderBy('p.updated_at')
    .limit(request.limit)
    .execute()
  const names = await namesIn(db, rows)
  const posts = rows.map((row) => {
    const { at: _, ...post } = toCalendarPost(actor, { ...row, calendar_at: new Date(0) }, names)
    return post
  })
  return { posts, count: rows[0]?.of_all ?? 0 }
}
