import type { Writer } from '../../db/handles.ts'
import { type Actor, may, refuseAt, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'

/**
 * Close a channel: nothing more goes to it. What is live there stays on record and can still be taken
 * down.
 */
export async function closeChannel(
  db: Writer,
  actor: Actor,
  command: { readonly channelId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const channel = await db
    .selectFrom('channels')
    .select(['school_id', 'status'])
    .where('channel_id', '=', command.channelId)
    .forUpdate()
    .executeTakeFirst()
  const unknown = refuseUnknown('There is no such channel. Look at the list again.')
  if (!channel) return unknown
  const { school_id: schoolId } = channel
  if (!may(actor, 'channel.keep', schoolId)) {
    return refuseAt(actor, 'channel.keep', { schoolId, unknown })
  }
  if (channel.status === 'closed') return refuse('This channel was closed already.')
  await db
    .updateTable('channels')
    .set({ status: 'closed' })
    .where('channel_id', '=', command.channelId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel.closed',
    schoolId: channel.school_id,
    subject: `channel:${command.channelId}`,
  })
  return { ok: true }
}
