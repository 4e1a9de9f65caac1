import { londonDate } from '../../../domain/london-time.ts'
import {
  type ChannelComments,
  type CommentInQueue,
  channelComments,
  commentQueue,
  type ModerationReach,
  ownAndCovered,
  QUEUE_PAGE,
  type QueueCounts,
  queueCounts,
} from '../../../domain/moderation/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { App, PageContext } from '../../context.ts'
import { NO_FAULTS } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { moderationAt } from './moderation-at.ts'
import { QueuePage } from './queue-page.tsx'
import { filterOf, placeAfter, type QueueQuery, readQueueQuery } from './queue-query.ts'

/** The comments of a school: what waits, whose it is, and what was decided. */
export function registerQueue(app: App): void {
  app.get('/schools/:slug/comments', async (c) => {
    const { school, reach, problem } = await moderationAt(c)
    if (!school) return ProblemResponse(c, problem)
    return showQueue(c, { school, reach }, NO_FAULTS)
  })
}

export interface QueueFound {
  readonly query: QueueQuery
  readonly comments: readonly CommentInQueue[]
  readonly counts: QueueCounts
  readonly channels: readonly ChannelComments[]
  /** Where the next page begins, if there is one. */
  readonly next: string | undefined
}

interface QueueOf {
  readonly school: SchoolName
  readonly reach: ModerationReach
}

/** The queue, also as the answer to something that was refused there. */
export async function showQueue(
  c: PageContext,
  { school, reach }: QueueOf,
  faults: typeof NO_FAULTS,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { actor, installation, now } = c.var
  const { schoolId } = school
  const query = readQueueQuery(c.req.query())
  const found = await installation.database.read(actor.trustId, async (db): Promise<QueueFound> => {
    const own = { schoolId, personId: actor.personId }
    const mine = await ownAndCovered(db, own, londonDate(now))
    const [comments, counts, channels] = await Promise.all([
      commentQueue(db, { schoolId, reach, mine, filter: filterOf(query) }),
      queueCounts(db, { schoolId, reach, mine }, now),
      channelComments(db, schoolId),
    ])
    const shown = comments.slice(0, QUEUE_PAGE)
    const last = shown.at(-1)
    const more = comments.length > QUEUE_PAGE && last
    return {
      query,
      comments: shown,
      counts,
      channels,
      next: more ? placeAfter(last, query.show) : undefined,
    }
  })
  return c.html(<QueuePage {...{ c, school, reach, faults, ...found }} />, status)
}
