import type { Reader, Writer } from '../../db/handles.ts'
import { type ConsentDecision, namingIsStopped } from '../../policy/index.ts'
import { consentDecisions } from '../consent/index.ts'
import { appendEntry, type TrailActor } from '../trail/index.ts'
import { closePublications } from './close-publications.ts'
import { comesDown } from './comes-down.ts'
import type { PostContent } from './content.ts'
import { holdPost } from './hold-post.ts'
import { lockPost, type StoredPost } from './stored-post.ts'

/** What a sweep found and did, post by post. */
export interface SweptPost {
  readonly postId: string
  readonly was: StoredPost['state']
  readonly outcome: 'taken_down' | 'takedown_due' | 'held' | 'draft_flagged'
}

/**
 * After anything that protects a learner more: find every post with them and ask consent afresh
 * for each channel. What stands on the school's own page comes down in this transaction; what waits
 * is held; what was published by hand becomes a task with a clock (M18).
 */
export async function sweepLearner(
  db: Writer,
  by: TrailActor,
  learner: { readonly learnerId: string; readonly schoolId: string },
  now: Date,
): Promise<SweptPost[]> {
  const swept: SweptPost[] = []
  for (const postId of await postsWith(db, learner.learnerId)) {
    const post = await lockPost(db, postId)
    if (!post) continue
    const stopped = await stoppedChannels(db, learner, post, now)
    if (stopped.length === 0) continue
    const outcome = await protect(db, by, post, stopped, now)
    if (outcome) swept.push({ postId, was: post.state, outcome })
  }
  return swept
}

/** In a fixed order, so that two sweeps at once cannot wait for each other in a circle. */
async function postsWith(db: Reader, learnerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('post_learners as l')
    .innerJoin('posts as p', (join) =>
      join.onRef('p.post_id', '=', 'l.post_id').onRef('p.version', '=', 'l.version'),
    )
    .select('p.post_id')
    .distinct()
    .where('l.learner_id', '=', learnerId)
    .where('p.state', 'not in', ['withdrawn', 'refused'])
    .orderBy('p.post_id')
    .execute()
  return rows.map((row) => row.post_id)
}

async function stoppedChannels(
  db: Reader,
  learner: { readonly learnerId: string; readonly schoolId: string },
  post: StoredPost,
  now: Date,
): Promise<string[]> {
  const decisions = await consentDecisions(db, {
    schoolId: learner.schoolId,
    learnerIds: [learner.learnerId],
    channelIds: post.content.channels,
    at: now,
  })
  return post.content.channels.filter((channelId) =>
    isStopped(post.content, learner.learnerId, decisions.of(learner.learnerId, channelId)),
  )
}

function isStopped(content: PostContent, learnerId: string, decision: ConsentDecision): boolean {
  const pictured = content.photos.some((photo) => photo.pictured.includes(learnerId))
  return pictured ? !decision.may : namingIsStopped(decision)
}

async function protect(
  db: Writer,
  by: TrailActor,
  post: StoredPost,
  stopped: readonly string[],
  now: Date,
): Promise<SweptPost['outcome'] | undefined> {
  if (post.state === 'in_review' || post.state === 'approved') {
    await holdPost(db, post, { by, cause: 'withdrawal', now })
    return 'held'
  }
  if (post.state === 'coming_down' || post.state === 'taken_down') return undefined
  if (post.state !== 'published') return 'draft_flagged'
  const closed = await closePublications(db, post, { cause: 'consent', channelIds: stopped, now })
  if (closed.takenDown + closed.toDo === 0) return undefined
  await finishSweep(db, by, post, { ...closed, now })
  return closed.toDo > 0 ? 'takedown_due' : 'taken_down'
}

async function finishSweep(
  db: Writer,
  by: TrailActor,
  post: StoredPost,
  closed: { readonly takenDown: number; readonly toDo: number; readonly now: Date },
): Promise<void> {
  await comesDown(db, post, closed.now)
  await appendEntry(db, {
    trustId: post.trustId,
    at: closed.now,
    actor: by,
    action: 'post.swept',
    schoolId: post.schoolId,
    subject: `post:${post.postId}`,
    facts: { version: post.version, hosted: closed.takenDown, by_hand: closed.toDo },
  })
}
