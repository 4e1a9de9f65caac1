import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../../../db/handles.ts'
import type { PostState } from '../../../vocabulary/post-states.ts'
import { type Actor, may } from '../../people/index.ts'
import { postContent } from '../content.ts'
import { storedRoute } from '../stored-post.ts'
import { type DecidedOtherwise, decidingFinding } from './decided-otherwise.ts'

export const CHANGES_PAGE = 25

/** A post that a draft decides otherwise, as a list shows it. */
export interface ReplayChange extends DecidedOtherwise {
  readonly postId: string
  readonly sentAt: Date
  readonly state: PostState
  readonly text: string
  readonly photoCount: number
}

const findings = z.array(decidingFinding)

/**
 * The posts that a replay found to be decided otherwise: other verdicts first, then the latest.
 * @param page counted from 1
 * @returns nothing for somebody who may not see the school's posts
 */
export async function replayChanges(
  db: Reader,
  actor: Actor,
  replay: { readonly replayId: string; readonly schoolId: string },
  page: number,
): Promise<ReplayChange[]> {
  if (!may(actor, 'post.see', replay.schoolId)) return []
  const rows = await db
    .selectFrom('policy_replay_changes as c')
    .innerJoin('posts as p', 'p.post_id', 'c.post_id')
    .innerJoin('post_versions as v', (join) =>
      join.onRef('v.post_id', '=', 'c.post_id').onRef('v.version', '=', 'c.version'),
    )
    .selectAll('c')
    .select(['p.state', 'v.content'])
    .where('c.replay_id', '=', replay.replayId)
    .where('p.school_id', '=', replay.schoolId)
    .orderBy(sql`c.verdict_before <> c.verdict_after`, 'desc')
    .orderBy('c.sent_at', 'desc')
    .orderBy('c.post_id')
    .limit(CHANGES_PAGE)
    .offset((page - 1) * CHANGES_PAGE)
    .execute()
  return rows.map((row) => {
    const { text, photos } = postContent.parse(row.content)
    return {
      postId: row.post_id,
      sentAt: row.sent_at,
      state: row.state,
      text,
      photoCount: photos.length,
      verdicts: { before: row.verdict_before, after: row.verdict_after },
      routes:
        row.route_before === null
          ? null
          : {
              before: storedRoute.parse(row.route_before),
              after: storedRoute.parse(row.route_after),
            },
      findings: findings.parse(row.findings),
    }
  })
}

/** How many posts a replay found to be decided otherwise; for everybody who may see the draft. */
export async function countReplayChanges(db: Reader, replayId: string): Promise<number> {
  const row = await db
    .selectFrom('policy_replay_changes')
    .select(db.fn.countAll<string>().as('posts'))
    .where('replay_id', '=', replayId)
    .executeTakeFirstOrThrow()
  return Number(row.posts)
}
