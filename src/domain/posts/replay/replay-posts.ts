import type { Writer } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import {
  type PolicyInForce,
  policyInForce,
  readDraft,
  type StoredDraft,
} from '../../policies/index.ts'
import type { GateIndexes } from '../gate-indexes.ts'
import { decidedOtherwise } from './decided-otherwise.ts'
import { judgeUnderEach, type MadeOfPost } from './judge-under-each.ts'
import { type LastSent, nextSentPosts, type SentPost } from './sent-posts.ts'

/** So many posts are in memory at once. */
const PAGE = 500

/**
 * Judge the next posts of a replay under the policy in force and under the draft, and keep which are
 * decided otherwise. No post is touched. What was stopped in the middle goes on where it was; a replay
 * that somebody else is at is left to them.
 * @returns whether there are more to judge
 */
export async function replayPosts(
  db: Writer,
  gate: GateIndexes,
  replayId: string,
  now: Date,
): Promise<boolean> {
  const replay = await lockReplay(db, replayId)
  if (!replay) return false
  const [draft, inForce] = await Promise.all([
    readDraft(db, replay.draft_id),
    policyInForce(db, replay.school_id, londonDate(now)),
  ])
  if (!draft || isOvertaken(replay, draft, inForce)) {
    await finish(db, replayId, 'overtaken', now)
    return false
  }
  const { school_id: schoolId, from_day: fromDay, until_day: untilDay } = replay
  const posts = await nextSentPosts(
    db,
    { schoolId, fromDay, untilDay },
    { after: lastOf(replay), limit: PAGE },
  )
  const made = await judgeUnderEach(db, posts, {
    schoolId,
    index: await gate.indexOf(db, schoolId),
    policies: { before: inForce, after: { ...inForce, pack: draft.pack } },
    now,
  })
  await keepProgress(db, replay, posts, made)
  if (posts.length === PAGE) return true
  await finish(db, replayId, 'done', now)
  return false
}

/** Put down that a replay cannot be made, so that nobody waits for it. */
export async function giveReplayUp(db: Writer, replayId: string, now: Date): Promise<void> {
  await finish(db, replayId, 'failed', now)
}

async function lockReplay(db: Writer, replayId: string) {
  return db
    .selectFrom('policy_replays')
    .selectAll()
    .where('replay_id', '=', replayId)
    .where('outcome', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

type Replay = NonNullable<Awaited<ReturnType<typeof lockReplay>>>

function isOvertaken(
  replay: Replay,
  draft: Pick<StoredDraft, 'contentSha256'>,
  inForce: Pick<PolicyInForce, 'policyVersionId'>,
): boolean {
  return (
    replay.content_sha256 !== draft.contentSha256 ||
    replay.policy_version_id !== inForce.policyVersionId
  )
}

function lastOf({ last_sent_at, last_post_id }: Replay): LastSent | undefined {
  return last_sent_at && last_post_id ? { sentAt: last_sent_at, postId: last_post_id } : undefined
}

async function keepProgress(
  db: Writer,
  replay: Replay,
  posts: readonly SentPost[],
  made: readonly MadeOfPost[],
): Promise<void> {
  const changes = made.flatMap((one) => {
    const otherwise = decidedOtherwise(one)
    return otherwise ? [{ post: one.post, ...otherwise }] : []
  })
  if (changes.length > 0) {
    await db
      .insertInto('policy_replay_changes')
      .values(
        changes.map(({ post, verdicts, routes, findings }) => ({
          trust_id: replay.trust_id,
          replay_id: replay.replay_id,
          post_id: post.postId,
          version: post.version,
          sent_at: post.sentAt,
          verdict_before: verdicts.before,
          verdict_after: verdicts.after,
          route_before: routes && JSON.stringify(routes.before),
          route_after: routes && JSON.stringify(routes.after),
          findings: JSON.stringify(findings),
        })),
      )
      .execute()
  }
  const last = posts.at(-1)
  const verdicts = changes.filter((one) => one.verdicts.before !== one.verdicts.after).length
  const routes = changes.filter((one) => one.routes !== null).length
  await db
    .updateTable('policy_replays')
    .set({
      judged: replay.judged + posts.length,
      unread: replay.unread + posts.length - made.length,
      verdicts_changed: replay.verdicts_changed + verdicts,
      routes_changed: replay.routes_changed + routes,
      last_sent_at: last?.sentAt ?? replay.last_sent_at,
      last_post_id: last?.postId ?? replay.last_post_id,
    })
    .where('replay_id', '=', replay.replay_id)
    .execute()
}

async function finish(
  db: Writer,
  replayId: string,
  outcome: 'done' | 'overtaken' | 'failed',
  now: Date,
): Promise<void> {
  await db
    .updateTable('policy_replays')
    .set({ outcome, finished_at: now })
    .where('replay_id', '=', replayId)
    .where('outcome', 'is', null)
    .execute()
}
