import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Writer } from '../../db/handles.ts'
import type { StoredPost } from './stored-post.ts'

/** How long somebody has to take down by hand what may no longer stand. */
export const TAKEDOWN_HOURS = 24

export interface Closed {
  readonly takenDown: number
  readonly toDo: number
}

/**
 * Take down what Gatepost publishes itself, and open a task with a clock for everything that was
 * published by hand. The caller holds the lock on the post.
 * @param channelIds only on these channels; all of them when left out
 */
export async function closePublications(
  db: Writer,
  post: StoredPost,
  close: {
    readonly cause: 'consent' | 'request' | 'mistake'
    readonly channelIds?: readonly string[]
    readonly now: Date
  },
): Promise<Closed> {
  const standing = await db
    .selectFrom('publications as u')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .select(['u.publication_id', 'c.network', 'c.channel_id'])
    .where('u.post_id', '=', post.postId)
    .where('u.state', 'in', ['live', 'awaiting_proof'])
    .forUpdate('u')
    .execute()
  const meant = standing.filter((one) => close.channelIds?.includes(one.channel_id) ?? true)
  const hosted = meant.filter((one) => one.network === 'hosted').map((one) => one.publication_id)
  const byHand = meant.filter((one) => one.network !== 'hosted').map((one) => one.publication_id)
  if (hosted.length > 0) {
    await db
      .updateTable('publications')
      .set({ state: 'taken_down', taken_down_at: close.now })
      .where('publication_id', 'in', hosted)
      .execute()
  }
  for (const publicationId of byHand) await openTakedown(db, post.trustId, publicationId, close)
  return { takenDown: hosted.length, toDo: byHand.length }
}

async function openTakedown(
  db: Writer,
  trustId: string,
  publicationId: string,
  close: { readonly cause: 'consent' | 'request' | 'mistake'; readonly now: Date },
): Promise<void> {
  await db
    .updateTable('publications')
    .set({ state: 'takedown_due' })
    .where('publication_id', '=', publicationId)
    .execute()
  await db
    .insertInto('takedowns')
    .values({
      trust_id: trustId,
      takedown_id: randomUUID(),
      publication_id: publicationId,
      cause: close.cause,
      opened_at: close.now,
      due_at: new Date(close.now.getTime() + TAKEDOWN_HOURS * 3_600_000),
      done_at: null,
      done_by: null,
      proof: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['trust_id', 'publication_id'])
        .where(sql<boolean>`done_at is null`)
        .doNothing(),
    )
    .execute()
}
