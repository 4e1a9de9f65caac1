import type { Reader } from '../../../db/handles.ts'
import { daysAfter, startOfLondonDay } from '../../calendar.ts'
import { type PostContent, postContent } from '../content.ts'

/** A version of a post as it was sent for approval, the latest that was. */
export interface SentPost {
  readonly postId: string
  readonly version: number
  readonly sentAt: Date
  /** When an approver last decided on it; when it was sent, where nobody has. */
  readonly decidedAt: Date
  /** Undefined where it cannot be read any more. */
  readonly content: PostContent | undefined
}

/** Posts of a school that were sent on these days, both among them. */
export interface Span {
  readonly schoolId: string
  /** Calendar dates in Europe/London. */
  readonly fromDay: string
  readonly untilDay: string
}

/** Where a reading of sent posts has come to. */
export interface LastSent {
  readonly sentAt: Date
  readonly postId: string
}

/** How many posts were sent in a span. */
export async function countSentPosts(db: Reader, span: Span): Promise<number> {
  const row = await sentIn(db, span)
    .select(db.fn.countAll<string>().as('posts'))
    .executeTakeFirstOrThrow()
  return Number(row.posts)
}

/** The next posts of a span, in the order in which they were sent. */
export async function nextSentPosts(
  db: Reader,
  span: Span,
  { after, limit }: { readonly after: LastSent | undefined; readonly limit: number },
): Promise<SentPost[]> {
  let query = sentIn(db, span)
    .select(['v.post_id', 'v.version', 'v.content', 'v.frozen_at'])
    .select(({ selectFrom }) =>
      selectFrom('post_decisions as d')
        .select((of) => of.fn.max('d.decided_at').as('at'))
        .whereRef('d.trust_id', '=', 'v.trust_id')
        .whereRef('d.post_id', '=', 'v.post_id')
        .whereRef('d.version', '=', 'v.version')
        .as('decided_at'),
    )
    .orderBy('v.frozen_at')
    .orderBy('v.post_id')
    .limit(limit)
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('v.frozen_at', 'v.post_id'), '>', tuple(after.sentAt, after.postId)),
    )
  }
  return (await query.execute()).flatMap((row) => {
    const sentAt = row.frozen_at
    if (sentAt === null) return []
    const read = postContent.safeParse(row.content)
    return [
      {
        postId: row.post_id,
        version: row.version,
        sentAt,
        decidedAt: row.decided_at ?? sentAt,
        content: read.success ? read.data : undefined,
      },
    ]
  })
}

/**
 * Each row is looked up by its key alone, trust and all: however the tables have grown, the time it takes
 * grows with the posts and not with their square.
 */
function sentIn(db: Reader, { schoolId, fromDay, untilDay }: Span) {
  return db
    .selectFrom('post_versions as v')
    .where('v.frozen_at', '>=', startOfLondonDay(fromDay))
    .where('v.frozen_at', '<', startOfLondonDay(daysAfter(untilDay, 1)))
    .where(
      ({ selectFrom }) =>
        selectFrom('posts as p')
          .select('p.school_id')
          .whereRef('p.trust_id', '=', 'v.trust_id')
          .whereRef('p.post_id', '=', 'v.post_id'),
      '=',
      schoolId,
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('post_versions as later')
            .select('later.version')
            .whereRef('later.trust_id', '=', 'v.trust_id')
            .whereRef('later.post_id', '=', 'v.post_id')
            .whereRef('later.version', '>', 'v.version')
            .where('later.frozen_at', 'is not', null),
        ),
      ),
    )
}
