import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import { keepBreaches } from '../keep-breaches.ts'
import { lockChannel } from '../kept-channel.ts'

/** Keep a channel after all that was to be closed. What was settled stays on record with that attempt. */
export async function dropClosing(
  db: Writer,
  actor: Actor,
  command: { readonly channelId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { channelId } = command
  const channel = await lockChannel(db, actor, { channelId, to: 'keep' }, now)
  if (!channel.ok) return channel
  const dropped = await db
    .updateTable('channel_closures')
    .set({ outcome: 'dropped', ended_by: actor.personId, ended_at: now })
    .where('channel_id', '=', channelId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (dropped.numUpdatedRows === 0n) return refuse('Nobody is closing this channel.')
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel.closing_dropped',
    schoolId: channel.schoolId,
    subject: `channel:${channelId}`,
  })
  await keepBreaches(db, { trustId: actor.trustId, channelIds: [channelId] }, now)
  return { ok: true }
}
