import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { JudgedChannel } from '../../policy/index.ts'
import { frozenAmong } from '../channels/index.ts'
import { appendEntry, type TrailActor } from '../trail/index.ts'
import { channelsNamed } from './channels-named.ts'
import type { StoredPost } from './stored-post.ts'

/** A channel on which a post cannot go out now. */
export interface HeldChannel {
  readonly channelId: string
  readonly name: string
  /** Codes of the rules of the register that stop it; `closed` for one that is closed. */
  readonly rules: readonly string[]
  /** What is the matter, a sentence each. */
  readonly says: readonly string[]
}

/** The channels of a post, asked at this moment: where it can go out, and where it has to wait. */
export async function channelsNow(
  db: Writer,
  post: StoredPost,
  now: Date,
): Promise<{ readonly free: readonly JudgedChannel[]; readonly held: readonly HeldChannel[] }> {
  const ids = post.content.channels
  const open = await channelsNamed(db, post.schoolId, ids)
  const frozen = await frozenAmong(
    db,
    open.map(({ id }) => id),
    now,
  )
  const stopped = open.flatMap(({ id, name }): HeldChannel[] => {
    const breaches = frozen.get(id)?.breaches.filter((breach) => breach.frozen)
    if (!breaches) return []
    const rules = breaches.map(({ rule }) => rule)
    return [{ channelId: id, name, rules, says: breaches.map(({ says }) => says) }]
  })
  const closed = await closedAmong(db, ids)
  return { free: open.filter(({ id }) => !frozen.has(id)), held: [...stopped, ...closed] }
}

async function closedAmong(db: Writer, ids: readonly string[]): Promise<HeldChannel[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('channels')
    .select(['channel_id', 'name'])
    .where('channel_id', 'in', [...ids])
    .where('status', '=', 'closed')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    channelId: row.channel_id,
    name: row.name,
    rules: ['closed'],
    says: ['It was closed.'],
  }))
}

/** Keep that a post waits for a channel, and why, so that its author and its publisher see it. */
export async function holdForChannels(
  db: Writer,
  post: StoredPost,
  held: readonly HeldChannel[],
  hold: { readonly by: TrailActor; readonly now: Date },
): Promise<void> {
  for (const { channelId, rules } of held) {
    const added = await db
      .insertInto('channel_holds')
      .values({
        trust_id: post.trustId,
        channel_hold_id: randomUUID(),
        channel_id: channelId,
        post_id: post.postId,
        version: post.version,
        rules: [...rules],
        held_at: hold.now,
        ended_at: null,
        ended_by: null,
        outcome: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows === 0n) continue
    await appendEntry(db, {
      trustId: post.trustId,
      at: hold.now,
      actor: hold.by,
      action: 'channel.held',
      schoolId: post.schoolId,
      subject: `post:${post.postId}`,
      facts: { channel: channelId, rules },
    })
  }
}

/** Why a post waits, in one sentence a channel. */
export function heldWords(held: readonly HeldChannel[]): string {
  return held.map(({ name, says }) => `${name}: ${says.join(' ')}`).join(' ')
}

/** End what waited for channels on which the post goes out now, because it was sent and approved anew. */
export async function endHoldsFor(
  db: Writer,
  post: StoredPost,
  channelIds: readonly string[],
  now: Date,
): Promise<void> {
  if (channelIds.length === 0) return
  await db
    .updateTable('channel_holds')
    .set({ outcome: 'published', ended_at: now })
    .where('post_id', '=', post.postId)
    .where('channel_id', 'in', [...channelIds])
    .where('ended_at', 'is', null)
    .execute()
}
