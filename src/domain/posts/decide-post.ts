import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { asksAgain } from '../../policy/index.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { tellApprovers, tellAuthor } from './by-mail/tell.ts'
import { type Standing, standingTo } from './capacities.ts'
import { contentDigest } from './content.ts'
import type { GateIndexes } from './gate-indexes.ts'
import { judgePost } from './judge-post.ts'
import { decide, type PostAction } from './lifecycle.ts'
import { recordCheck } from './record-check.ts'
import {
  forbidden,
  lifecycleRefusal,
  MOVED_ON,
  NOT_FOUND,
  type Refusal,
  refuseSecret,
} from './refusal.ts'
import { refuseUntrained } from './refuse-untrained.ts'
import { lockPost, type StoredPost } from './stored-post.ts'
import { hasVideo, NOT_WATCHED, videosWatched } from './video/watched.ts'

export const OUTCOMES = ['approved', 'changes_requested', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface DecidePost {
  readonly postId: string
  readonly version: number
  /** Digest of what the approver had before their eyes. */
  readonly contentSha256: string
  readonly outcome: Outcome
  readonly reason: string
  /** The approver says that they watched the video in the post from beginning to end. */
  readonly watched?: boolean
}

const ACTION_OF = {
  approved: 'approve',
  changes_requested: 'request_changes',
  refused: 'refuse',
} as const satisfies Record<Outcome, PostAction>

/**
 * Approve the exact content that was seen, ask for changes, or refuse. Consent is asked again
 * before an approval counts. The decision stands only for this version's digest. Where the policy wants
 * whoever moderates trained (oldchurch 14.5b), others can still send a post back.
 * @param context.byLink the one-time link in a mail by which the decision came, for the trail
 */
export async function decidePost(
  db: Writer,
  actor: Actor,
  command: DecidePost,
  context: DecisionContext,
): Promise<{ ok: true; done: boolean } | Refusal> {
  const { gate, now } = context
  const post = await lockPost(db, command.postId)
  if (!post || !may(actor, 'post.see', post.schoolId)) return NOT_FOUND
  if (!isWhatWasSeen(post, command)) return MOVED_ON
  const standing = await standingTo(db, actor, post)
  if (post.authorId === actor.personId) return forbidden('Nobody approves their own post.')
  const lastStep = post.step + 1 >= (post.route?.steps.length ?? 1)
  const decision = decide(post.state, {
    action: ACTION_OF[command.outcome],
    capacities: standing.capacities,
    reason: command.reason,
    lastStep,
  })
  if (!decision.ok) return lifecycleRefusal(decision.why)
  const secret = refuseSecret(command.reason, 'reason')
  if (secret) return secret
  if (command.outcome === 'approved') {
    const { schoolId } = post
    const untrained = await refuseUntrained(db, actor, { schoolId, act: 'decide' }, now)
    if (untrained) return untrained
    if (!command.watched && hasVideo(post.content)) return NOT_WATCHED
    const judgement = await judgePost(db, gate, post, now)
    await recordCheck(db, post, { stage: 'approve', judgement }, now)
    if (judgement.verdict === 'block' || asksAgain(judgement.findings)) {
      return {
        ok: false,
        kind: 'stopped',
        message:
          'Something has changed since this was sent: it may not go out as it is. Ask the author for changes.',
        findings: judgement.findings,
      }
    }
  }
  await record(db, actor, post, { command, standing, ...context })
  const approvedAll = command.outcome === 'approved' && lastStep
  await db
    .updateTable('posts')
    .set({
      state: decision.to,
      step: command.outcome === 'approved' && !lastStep ? post.step + 1 : post.step,
      approved_sha256: approvedAll ? post.contentSha256 : null,
      revision: post.revision + 1,
      updated_at: now,
    })
    .where('post_id', '=', post.postId)
    .execute()
  const { outcome } = command
  if (outcome === 'approved' && !approvedAll) await tellApprovers(db, post.postId, now)
  else await tellAuthor(db, post.postId, { kind: 'post_decided', outcome }, now)
  return { ok: true, done: approvedAll }
}

interface DecisionContext {
  readonly gate: GateIndexes
  readonly now: Date
  readonly byLink?: string | undefined
}

function isWhatWasSeen(post: StoredPost, command: DecidePost): boolean {
  return (
    post.version === command.version &&
    post.contentSha256 === command.contentSha256 &&
    contentDigest(post.content) === command.contentSha256
  )
}

async function record(
  db: Writer,
  actor: Actor,
  post: StoredPost,
  made: Pick<DecisionContext, 'now' | 'byLink'> & {
    readonly command: DecidePost
    readonly standing: Standing
  },
): Promise<void> {
  const { command, standing, now, byLink } = made
  const { role, asCover } = standing.approvingAs ?? { role: 'head', asCover: false }
  const reason = command.reason.trim()
  await db
    .insertInto('post_decisions')
    .values({
      trust_id: post.trustId,
      decision_id: randomUUID(),
      post_id: post.postId,
      version: post.version,
      step: post.step,
      role,
      decided_by: actor.personId,
      as_cover: asCover,
      outcome: command.outcome,
      reason: reason === '' ? null : reason,
      content_sha256: post.contentSha256,
      decided_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: post.trustId,
    at: now,
    actor: trailName(actor),
    action: `post.${command.outcome}`,
    schoolId: post.schoolId,
    subject: `post:${post.postId}`,
    facts: {
      version: post.version,
      sha256: post.contentSha256,
      step: post.step,
      role,
      as_cover: asCover,
      ...(byLink && { way: 'by e-mail link', link: byLink }),
      ...(command.outcome === 'approved' && videosWatched(post.content)),
    },
  })
}
