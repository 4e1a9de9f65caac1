import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Writer } from '../../db/handles.ts'
import { tellRemovers } from './by-mail/tell.ts'
import { closeOnNetwork } from './close-on-network.ts'
import type { StoredPost } from './stored-post.ts'

/** How long somebody has to take down by hand what may no longer stand. */
export const TAKEDOWN_HOURS = 24

/** What of a post is open: it stands, may come to stand, or waits for somebody to say what becomes of it. */
const OPEN = ['live', 'awaiting_proof', 'sending', 'uncertain', 'reconnect', 'refused'] as const

export interface Closed {
  /** Gone at once, or never there. */
  readonly takenDown: number
  readonly toDo: number
}

/**
 * Take down what stands on the school’s own page, stop what is still on its way, and open a task with a
 * clock for everything else: Gatepost takes it off the networks that it publishes to itself, people take
 * off the rest. The caller holds the lock on the post.
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
    .leftJoin('network_accounts as a', 'a.channel_id', 'u.channel_id')
    .select(['u.trust_id', 'u.publication_id', 'u.state', 'u.remote_id'])
    .select(['c.network', 'c.channel_id', 'a.channel_id as joined'])
    .where('u.post_id', '=', post.postId)
    .where('u.state', 'in', OPEN)
    .forUpdate('u')
    .execute()
  const meant = standing.filter((one) => close.channelIds?.includes(one.channel_id) ?? true)
  const closed = { takenDown: 0, toDo: 0 }
  let byHand = 0
  for (const one of meant) {
    const { network, publication_id } = one
    const on = network === 'hosted' ? 'page' : await closeOnNetwork(db, one, close.now)
    if (on === 'page' || on === 'never_there') {
      const state = on === 'page' ? 'taken_down' : 'stopped'
      await endPublication(db, publication_id, { state, now: close.now })
      closed.takenDown += 1
    } else {
      await openTakedown(db, post.trustId, publication_id, close)
      closed.toDo += 1
      if (on === 'by_hand') byHand += 1
    }
  }
  if (byHand > 0) await tellRemovers(db, post, close.now)
  return closed
}

async function endPublication(
  db: Writer,
  publicationId: string,
  end: { readonly state: 'taken_down' | 'stopped'; readonly now: Date },
): Promise<void> {
  await db
    .updateTable('publications')
    .set({
      state: end.state,
      why: '',
      ...(end.state === 'taken_down' && { taken_down_at: end.now }),
    })
    .where('publication_id', '=', publicationId)
    .execute()
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
