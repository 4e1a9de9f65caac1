import type { Reader, Writer } from '../../db/handles.ts'
import { asksAgain } from '../../policy/index.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { standingTo } from './capacities.ts'
import { channelsNow, heldWords } from './channels-now.ts'
import { contentDigest } from './content.ts'
import type { GateIndexes } from './gate-indexes.ts'
import { judgePost } from './judge-post.ts'
import { openPublications } from './open-publications.ts'
import { recordCheck } from './record-check.ts'
import { forbidden, MOVED_ON, NOT_FOUND, type Refusal } from './refusal.ts'
import { refuseUntrained } from './refuse-untrained.ts'
import { lockPost, type StoredPost } from './stored-post.ts'

/** A post that waits for one of its channels. */
export interface HeldDelivery {
  readonly channelHoldId: string
  readonly channelId: string
  readonly channelName: string
  readonly rules: readonly string[]
  readonly heldAt: Date
}

/** The channels for which the version of a post that is out still waits. */
export async function heldDeliveries(db: Reader, postId: string): Promise<HeldDelivery[]> {
  const rows = await db
    .selectFrom('channel_holds as h')
    .innerJoin('channels as c', 'c.channel_id', 'h.channel_id')
    .innerJoin('posts as p', (join) =>
      join.onRef('p.post_id', '=', 'h.post_id').onRef('p.version', '=', 'h.version'),
    )
    .select(['h.channel_hold_id', 'h.channel_id', 'h.rules', 'h.held_at', 'c.name'])
    .where('h.post_id', '=', postId)
    .where('h.ended_at', 'is', null)
    .where('p.state', 'in', ['in_review', 'approved', 'held', 'published'])
    .orderBy('c.name')
    .execute()
  return rows.map((row) => ({
    channelHoldId: row.channel_hold_id,
    channelId: row.channel_id,
    channelName: row.name,
    rules: row.rules,
    heldAt: row.held_at,
  }))
}

interface SettleHeld {
  readonly postId: string
  readonly channelHoldId: string
}

/**
 * Publish a post on a channel for which it waited, once that channel stands well again. It never goes out by
 * itself: days may have passed. Consent and everything else is asked anew.
 */
export async function publishHeld(
  db: Writer,
  actor: Actor,
  command: SettleHeld,
  context: { readonly gate: GateIndexes; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const { gate, now } = context
  const found = await findHeld(db, actor, command, now)
  if (!found.ok) return found
  const { post, held } = found
  if (post.approvedSha256 !== contentDigest(post.content)) return MOVED_ON
  const { free, held: stopped } = await channelsNow(db, post, now)
  const channel = free.find(({ id }) => id === held.channelId)
  if (!channel) {
    const why = heldWords(stopped.filter(({ channelId }) => channelId === held.channelId))
    return { ok: false, kind: 'stopped', message: `It cannot go out there yet. ${why}` }
  }
  const judgement = await judgePost(db, gate, post, now)
  await recordCheck(db, post, { stage: 'publish', judgement }, now)
  if (judgement.verdict === 'block' || asksAgain(judgement.findings)) {
    const message = 'It was not published there: something has changed since it was approved.'
    return { ok: false, kind: 'stopped', message, findings: judgement.findings }
  }
  const out = { channels: [channel], personId: actor.personId, now }
  await openPublications(db, post, out)
  await endHold(db, { actor, post, held, outcome: 'published' }, now)
  return { ok: true }
}

/** Leave a channel out for good on which a post could not go out. */
export async function giveUpHeld(
  db: Writer,
  actor: Actor,
  command: SettleHeld,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const found = await findHeld(db, actor, command, now)
  if (!found.ok) return found
  await endHold(db, { actor, ...found, outcome: 'given_up' }, now)
  return { ok: true }
}

async function findHeld(
  db: Writer,
  actor: Actor,
  { postId, channelHoldId }: SettleHeld,
  now: Date,
): Promise<
  { readonly ok: true; readonly post: StoredPost; readonly held: HeldDelivery } | Refusal
> {
  const post = await lockPost(db, postId)
  if (!post || !may(actor, 'post.see', post.schoolId)) return NOT_FOUND
  const { capacities } = await standingTo(db, actor, post)
  if (!capacities.includes('publisher')) {
    return forbidden('Publishing is for the role that the policy names.')
  }
  const to = { schoolId: post.schoolId, act: 'publish' } as const
  const untrained = await refuseUntrained(db, actor, to, now)
  if (untrained) return untrained
  const held = (await heldDeliveries(db, postId)).find((one) => one.channelHoldId === channelHoldId)
  if (!held || post.state !== 'published') return MOVED_ON
  return { ok: true, post, held }
}

interface Ending {
  readonly actor: Actor
  readonly post: StoredPost
  readonly held: HeldDelivery
  readonly outcome: 'published' | 'given_up'
}

async function endHold(db: Writer, { actor, post, held, outcome }: Ending, now: Date) {
  await db
    .updateTable('channel_holds')
    .set({ outcome, ended_at: now, ended_by: actor.personId })
    .where('channel_hold_id', '=', held.channelHoldId)
    .execute()
  await appendEntry(db, {
    trustId: post.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel.hold_ended',
    schoolId: post.schoolId,
    subject: `post:${post.postId}`,
    facts: { channel: held.channelId, outcome },
  })
}
