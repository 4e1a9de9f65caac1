import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import { findJoinable } from './find-channel.ts'
import { resumeErrands } from './resume-errands.ts'

/**
 * A person says that the account is the school’s channel; from then on posts go out through it.
 * @param command.identity the account that they were shown, so that no other is confirmed unseen
 */
export async function confirmAccount(
  db: Writer,
  actor: Actor,
  command: { readonly channelId: string; readonly identity: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { channelId, identity } = command
  const found = await findJoinable(db, actor, channelId)
  if (!found.ok) return found
  const { trustId, schoolId } = found.channel
  const changed = await db
    .updateTable('network_accounts')
    .set({ state: 'open', confirmed_by: actor.personId, confirmed_at: now })
    .where('channel_id', '=', channelId)
    .where('identity', '=', identity)
    .where('state', '=', 'unconfirmed')
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) {
    return refuse('The account was changed meanwhile. Look at it again, then confirm it.')
  }
  await resumeErrands(db, channelId, now)
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'account.confirmed',
    schoolId,
    subject: `channel:${channelId}`,
    facts: { identity },
  })
  return { ok: true }
}
