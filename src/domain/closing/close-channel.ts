import type { Writer } from '../../db/handles.ts'
import { type FinishClosing, finishClosing } from '../channels/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { holdPostsOfChannel } from '../posts/index.ts'
import type { Refusal } from '../refusal.ts'

/**
 * Close a channel for good and, in the same transaction, hold back every post that was to go there: one with
 * other channels still goes out on those, one without goes on hold for its author.
 * @returns how many posts were on their way there
 */
export async function closeChannel(
  db: Writer,
  actor: Actor,
  command: FinishClosing,
  now: Date,
): Promise<{ readonly ok: true; readonly posts: number } | Refusal> {
  const closed = await finishClosing(db, actor, command, now)
  if (!closed.ok) return closed
  const { channelId } = command
  const by = trailName(actor)
  return {
    ok: true,
    posts: await holdPostsOfChannel(db, by, { channelId, rules: ['closed'] }, now),
  }
}
