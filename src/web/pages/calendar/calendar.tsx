import { londonDate } from '../../../domain/london-time.ts'
import { may } from '../../../domain/people/index.ts'
import {
  type CalendarDay,
  calendarPosts,
  channelsToFilter,
  type ExpectedPost,
  expectedPosts,
  notesOf,
  postsWithoutDay,
  spanOf,
  termsOf,
} from '../../../domain/planning/index.ts'
import { isBankHoliday } from '../../../domain/working-days.ts'
import { NETWORKS } from '../../../vocabulary/networks.ts'
import type { App, PageContext } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { CalendarPage } from './calendar-page.tsx'
import type { CalendarSight, DaySight } from './calendar-sight.ts'
import { type CalendarQuery, readQuery } from './query.ts'

/**
 * How many posts of a day each view shows before it leads to the whole day. Of many schools fewer: each of
 * them says whose it is, and every day has more than can be looked over.
 */
const PER_DAY = { month: 4, week: 12, list: 6, day: 100 } as const
const PER_DAY_OF_MANY = { month: 3, week: 8, list: 4, day: 100 } as const
/** Posts without a day that are named; the list of posts has the rest. */
const UNDATED_SHOWN = 6

/** What was and is to go out, by month, week or as a list, of a school or a whole trust. */
export function registerCalendarPage(app: App): void {
  app.get('/calendar', async (c) => {
    const query = readQuery(c.req.query())
    const sight = await readSight(c, query)
    if (sight === 'not_found' || sight === 'forbidden') return ProblemResponse(c, sight)
    return c.html(<CalendarPage c={c} sight={sight} />)
  })
}

async function readSight(
  c: PageContext,
  query: CalendarQuery,
): Promise<CalendarSight | 'not_found' | 'forbidden'> {
  const { actor, workplace, now, installation } = c.var
  const schools = workplace.schools.filter((one) => may(actor, 'post.see', one.schoolId))
  if (schools.length === 0) return 'forbidden'
  const chosen = schools.find((one) => one.slug === query.school)
  if (query.school && !chosen) return 'not_found'
  const school = chosen ?? (schools.length === 1 ? schools[0] : undefined)
  const today = londonDate(now)
  const span = spanOf(query.view, query.on ?? today)
  const [first = span.first] = span.shown
  const last = span.shown.at(-1) ?? span.last
  const perDay = (school ? PER_DAY : PER_DAY_OF_MANY)[query.view]
  const network = NETWORKS.find(({ code }) => code === query.where)?.code
  const filter = {
    schoolId: school?.schoolId,
    standing: query.state,
    ...(network ? { network } : { channelId: query.where }),
  }
  const skip = query.view === 'day' ? (query.page - 1) * perDay : 0
  const among = school ? [school] : schools
  const ids = among.map((one) => one.schoolId)
  return installation.database.read(actor.trustId, async (db) => {
    const [days, undated, terms, channels, expected] = await Promise.all([
      calendarPosts(db, actor, { ...filter, first, last, perDay, skip }),
      query.view === 'day'
        ? { posts: [], count: 0 }
        : postsWithoutDay(db, actor, { ...filter, limit: UNDATED_SHOWN }),
      termsOf(db, ids, { first, last }),
      school ? channelsToFilter(db, school.schoolId) : [],
      last < today ? [] : expectedPosts(db, { first, last }, ids),
    ])
    const posts = new Map(days.map((day) => [day.day, day]))
    const drafts = school !== undefined && may(actor, 'post.draft', school.schoolId)
    return {
      query,
      span,
      today,
      school,
      schools,
      channels,
      undated,
      perDay,
      days: span.shown.map((day) => daySight(day, { posts, terms, span, today, drafts, expected })),
    }
  })
}

function daySight(
  day: string,
  known: {
    readonly posts: ReadonlyMap<string, CalendarDay>
    readonly terms: Awaited<ReturnType<typeof termsOf>>
    readonly span: CalendarSight['span']
    readonly today: string
    readonly drafts: boolean
    readonly expected: readonly ExpectedPost[]
  },
): DaySight {
  const { posts, count } = known.posts.get(day) ?? { posts: [], count: 0 }
  const notes = notesOf(known.terms, day)
  const weekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())
  const bankHoliday = isBankHoliday(day)
  const expected = day < known.today ? [] : known.expected.filter((one) => one.day === day)
  const closed = weekend || bankHoliday || (notes.known > 0 && notes.onHoliday === notes.known)
  return {
    day,
    outside: day < known.span.first || day > known.span.last,
    today: day === known.today,
    weekend,
    bankHoliday,
    closed,
    notes,
    posts,
    count,
    expected,
    free: known.drafts && count + expected.length === 0 && !closed && day > known.today,
  }
}
