import type { Writer } from '../../../db/handles.ts'
import { closureTasksOf } from '../../../policy/index.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import type { FinishClosing } from '../forms.ts'
import { lockChannel } from '../kept-channel.ts'
import { closureOf } from './open-closure.ts'

/**
 * Close a channel for good, once every task is done or given up with a reason and its success is judged
 * against what was stated beforehand (oldchurch 14.7). What is live there stays on record and can still be
 * taken down. Whoever calls sees to the posts that were on their way there (`domain/closing`).
 */
export async function finishClosing(
  db: Writer,
  actor: Actor,
  command: FinishClosing,
  now: Date,
): Promise<{ readonly ok: true; readonly schoolId: string } | Refusal> {
  const { channelId, success, review } = command
  const channel = await lockChannel(db, actor, { channelId, to: 'keep' }, now)
  if (!channel.ok) return channel
  const closure = await closureOf(db, channelId)
  if (!closure || closure.endedAt) return refuse('Begin to close it first.')
  const open = closureTasksOf(channel.network).filter((task) =>
    closure.settled.every((one) => one.task !== task),
  )
  if (open.length > 0) {
    return refuse('Settle every task first: say that it is done, or why it is given up.')
  }
  const secret = refusePasswordText(review, 'review')
  if (secret) return secret
  await db
    .updateTable('channel_closures')
    .set({ success, review, outcome: 'closed', ended_by: actor.personId, ended_at: now })
    .where('closure_id', '=', closure.closureId)
    .execute()
  const today = londonDate(now)
  await db
    .updateTable('channels')
    .set({ status: 'closed', closed_on: today })
    .where('channel_id', '=', channelId)
    .execute()
  await endRest(db, { channelId, personId: actor.personId }, today)
  const { schoolId } = channel
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel.closed',
    schoolId,
    subject: `channel:${channelId}`,
    facts: { success, given_up: closure.settled.filter((one) => one.state === 'given_up').length },
  })
  return { ok: true, schoolId }
}

/** Nobody runs a closed channel, and nothing of it is amiss any more. */
async function endRest(
  db: Writer,
  { channelId, personId }: { readonly channelId: string; readonly personId: string },
  today: string,
): Promise<void> {
  await db
    .updateTable('channel_staff')
    .set({ to_date: today, ended_by: personId })
    .where('channel_id', '=', channelId)
    .where('to_date', 'is', null)
    .execute()
  await db
    .updateTable('channel_breaches')
    .set({ mended_on: today })
    .where('channel_id', '=', channelId)
    .where('mended_on', 'is', null)
    .execute()
}
