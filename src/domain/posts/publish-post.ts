import type { Writer } from '../../db/handles.ts'
import { asksAgain } from '../../policy/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry, type TrailActor } from '../trail/index.ts'
import {
  channelsNow,
  endHoldsFor,
  type HeldChannel,
  heldWords,
  holdForChannels,
} from './channels-now.ts'
import { contentDigest } from './content.ts'
import { refuseEmbargoed } from './embargo.ts'
import type { GateIndexes } from './gate-indexes.ts'
import { holdPost } from './hold-post.ts'
import { judgePost } from './judge-post.ts'
import { type Capacity, decide } from './lifecycle.ts'
import { type Opened, openPublications } from './open-publications.ts'
import { openSeen, type SeenPost } from './open-seen.ts'
import { recordCheck } from './record-check.ts'
import { forbidden, lifecycleRefusal, MOVED_ON, NOT_FOUND, type Refusal } from './refusal.ts'
import { refuseUntrained } from './refuse-untrained.ts'
import { saysHeldWords } from './says-held-words.ts'
import { lockPost, type StoredPost } from './stored-post.ts'
import { tellOfHeldPost } from './tell-of-held-post.ts'

/** Neither why nor which words: the safeguarding lead knows. */
const HELD_BACK =
  'This was not published. It is on hold: ask the safeguarding lead before you send it anew.'

interface PublishContext {
  readonly gate: GateIndexes
  readonly now: Date
}

/**
 * Publish an approved post, as the role that the policy names. Every consent is asked again in
 * this very transaction; a withdrawal in between holds the post instead. So is how each channel stands:
 * where one is frozen, the post goes out on the others and waits for that one. Where the policy wants whoever
 * runs an account trained (oldchurch 14.5b), nobody else publishes.
 * @returns how many channels still wait to be published by hand, and on how many Gatepost sends it itself
 */
export async function publishPost(
  db: Writer,
  actor: Actor,
  command: SeenPost,
  context: PublishContext,
): Promise<({ ok: true } & Opened) | Refusal> {
  const opened = await openSeen(db, actor, command)
  if (!opened.ok) return opened
  const { post, capacities } = opened
  if (post.state === 'approved' && !capacities.includes('publisher')) {
    return forbidden('Publishing is for the role that the policy names.')
  }
  const to = { schoolId: post.schoolId, act: 'publish' } as const
  const untrained = await refuseUntrained(db, actor, to, context.now)
  if (untrained) return untrained
  return publish(db, post, {
    by: trailName(actor),
    personId: actor.personId,
    capacities,
    ...context,
  })
}

/**
 * Publish a post whose confirmed slot has come, on behalf of whoever confirmed it.
 * @returns like `publishPost`; a post that is not due is left alone
 */
export async function publishDuePost(
  db: Writer,
  postId: string,
  context: PublishContext,
): Promise<({ ok: true } & Opened) | Refusal> {
  const post = await lockPost(db, postId)
  if (!post) return NOT_FOUND
  const due = post.scheduledFor !== null && post.scheduledFor <= context.now
  if (!due || !post.slotConfirmedBy) return MOVED_ON
  const by: TrailActor = 'system:publisher'
  return publish(db, post, {
    by,
    personId: post.slotConfirmedBy,
    capacities: ['clock'],
    ...context,
  })
}

interface Publishing extends PublishContext {
  readonly by: TrailActor
  readonly personId: string
  readonly capacities: readonly Capacity[]
}

async function publish(
  db: Writer,
  post: StoredPost,
  publishing: Publishing,
): Promise<({ ok: true } & Opened) | Refusal> {
  const { now } = publishing
  const decision = decide(post.state, { action: 'publish', capacities: publishing.capacities })
  if (!decision.ok) return lifecycleRefusal(decision.why)
  if (post.approvedSha256 !== contentDigest(post.content)) return MOVED_ON
  const early = refuseEmbargoed(post.content, now)
  if (early) return early

  if (await saysHeldWords(db, publishing.gate, post, now)) {
    await holdPost(db, post, { by: publishing.by, cause: 'check', now })
    await tellOfHeldPost(db, publishing.gate, post, now)
    return { ok: false, kind: 'stopped', message: HELD_BACK }
  }
  const judgement = await judgePost(db, publishing.gate, post, now)
  const findings = await recordCheck(db, post, { stage: 'publish', judgement }, now)
  if (judgement.verdict === 'block' || asksAgain(judgement.findings)) {
    await holdPost(db, post, { by: publishing.by, cause: 'check', now })
    return {
      ok: false,
      kind: 'stopped',
      message:
        'This was not published: something has changed since it was approved. It is on hold.',
      findings: judgement.findings,
    }
  }
  const { free, held } = await channelsNow(db, post, now)
  if (free.length === 0) return nowhereToGo(db, post, held, publishing)
  await holdForChannels(db, post, held, publishing)
  const goes = free.map(({ id }) => id)
  await endHoldsFor(db, post, goes, now)
  const out = { channels: free, personId: publishing.personId, now }
  const opened = await openPublications(db, post, out)
  await db
    .updateTable('posts')
    .set({ state: decision.to, published_at: now, revision: post.revision + 1, updated_at: now })
    .where('post_id', '=', post.postId)
    .execute()
  await appendEntry(db, {
    trustId: post.trustId,
    at: now,
    actor: publishing.by,
    action: 'post.published',
    schoolId: post.schoolId,
    subject: `post:${post.postId}`,
    facts: {
      version: post.version,
      sha256: post.contentSha256,
      channels: goes,
      findings,
      by_hand: opened.byHand,
      sending: opened.sending,
    },
  })
  return { ok: true, ...opened }
}

/**
 * Not one of its channels can take the post now. The clock puts it on hold, so that it does not go out by
 * itself on some later day; for somebody who pressed the button it stays approved.
 */
async function nowhereToGo(
  db: Writer,
  post: StoredPost,
  held: readonly HeldChannel[],
  { by, capacities, now }: Publishing,
): Promise<Refusal> {
  if (capacities.includes('clock')) {
    await holdForChannels(db, post, held, { by, now })
    await holdPost(db, post, { by, cause: 'channel', now })
  }
  const why = held.length > 0 ? heldWords(held) : 'None of its channels is open.'
  return { ok: false, kind: 'stopped', message: `This was not published. ${why}` }
}
