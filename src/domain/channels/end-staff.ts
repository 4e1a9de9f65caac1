import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { keepBreaches } from './keep-breaches.ts'
import { lockChannel } from './kept-channel.ts'

/** End somebody’s part in a channel today. That they held it stays on record. */
export async function endStaff(
  db: Writer,
  actor: Actor,
  command: { readonly channelId: string; readonly channelStaffId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { channelId, channelStaffId } = command
  const channel = await lockChannel(db, actor, { channelId, to: 'keep' }, now)
  if (!channel.ok) return channel
  const ended = await db
    .updateTable('channel_staff')
    .set({ to_date: londonDate(now), ended_by: actor.personId })
    .where('channel_staff_id', '=', channelStaffId)
    .where('channel_id', '=', channelId)
    .where('to_date', 'is', null)
    .returning(['person_id', 'part'])
    .executeTakeFirst()
  if (!ended) return refuse('This has ended already. Look at the page again.')
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel.staff_ended',
    schoolId: channel.schoolId,
    subject: `channel:${channelId}`,
    facts: { person: ended.person_id, part: ended.part },
  })
  await keepBreaches(db, { trustId: actor.trustId, channelIds: [channelId] }, now)
  return { ok: true }
}
