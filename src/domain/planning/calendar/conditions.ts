import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tables } from '../../../db/tables/index.ts'
import {
  CALENDAR_STANDINGS,
  type CalendarStanding,
} from '../../../vocabulary/calendar-standings.ts'
import type { Network } from '../../../vocabulary/networks.ts'
import type { PostState } from '../../../vocabulary/post-states.ts'
import { type Actor, schoolsWhere } from '../../people/index.ts'

export interface CalendarFilter {
  readonly schoolId?: string | undefined
  readonly channelId?: string | undefined
  readonly network?: Network | undefined
  readonly standing?: CalendarStanding | undefined
}

/**
 * States written into the statement itself. As values beside it they keep a plan that is made once for all
 * values from the indexes that hold some states alone.
 */
export function inWords(states: readonly PostState[]): RawBuilder<PostState> {
  return sql`(${sql.join(states.map((state) => sql.lit(state)))})`
}

type Where = ExpressionBuilder<Tables & { p: Tables['posts'] }, 'p'>

/** What the reader may see, and what they asked for of it. */
export function conditions(
  where: Where,
  actor: Actor,
  filter: CalendarFilter,
): Expression<SqlBool>[] {
  const schools = schoolsWhere(actor, 'post.see')
  const asked: Expression<SqlBool>[] = [
    where('p.state', 'not in', inWords(['refused', 'withdrawn'])),
    where.or([
      where('p.state', 'not in', inWords(['draft'])),
      where('p.author_id', '=', actor.personId),
    ]),
  ]
  if (schools !== 'all') asked.push(sql<SqlBool>`p.school_id = any(${schools}::uuid[])`)
  if (filter.schoolId) asked.push(where('p.school_id', '=', filter.schoolId))
  if (filter.channelId || filter.network) asked.push(goesTo(filter))
  const standing = CALENDAR_STANDINGS.find(({ code }) => code === filter.standing)
  if (standing) asked.push(where('p.state', 'in', inWords(standing.states)))
  if (filter.standing === 'scheduled') asked.push(where('p.slot_confirmed_by', 'is not', null))
  if (filter.standing === 'approved') asked.push(where('p.slot_confirmed_by', 'is', null))
  return asked
}

/** One channel, or any on a network: asked once for all posts, as a network has few channels and posts are many. */
function goesTo({ channelId, network }: CalendarFilter): Expression<SqlBool> {
  if (channelId) return sql<SqlBool>`p.channel_ids @> array[${channelId}]::uuid[]`
  return sql<SqlBool>`p.channel_ids && array(select channel_id from channels where network = ${network})`
}
