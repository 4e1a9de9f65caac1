import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import type { BeginClosing } from '../forms.ts'
import { keepBreaches } from '../keep-breaches.ts'
import { lockChannel } from '../kept-channel.ts'

/**
 * Begin to close a channel: its exit plan becomes tasks (oldchurch 14.6a). Posts still go out there until its
 * followers are told, so that the last of them can tell them.
 */
export async function beginClosing(
  db: Writer,
  actor: Actor,
  command: BeginClosing,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { channelId, reason } = command
  const channel = await lockChannel(db, actor, { channelId, to: 'keep' }, now)
  if (!channel.ok) return channel
  const secret = refusePasswordText(reason, 'reason')
  if (secret) return secret
  const begun = await db
    .insertInto('channel_closures')
    .values({
      trust_id: actor.trustId,
      closure_id: randomUUID(),
      channel_id: channelId,
      reason,
      begun_by: actor.personId,
      begun_at: now,
      success: null,
      ended_by: null,
      ended_at: null,
      outcome: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (begun.numInsertedOrUpdatedRows === 0n) {
    return refuse('This channel is being closed already. Look at its page again.')
  }
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel.closing',
    schoolId: channel.schoolId,
    subject: `channel:${channelId}`,
  })
  await keepBreaches(db, { trustId: actor.trustId, channelIds: [channelId] }, now)
  return { ok: true }
}
