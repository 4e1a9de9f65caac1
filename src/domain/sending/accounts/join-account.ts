import type { Writer } from '../../../db/handles.ts'
import type { OpenAccount } from '../../../networks/network.ts'
import { type Actor, trailName } from '../../people/index.ts'
import type { Refusal } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import { findJoinable } from './find-channel.ts'
import { resumeErrands } from './resume-errands.ts'

export interface JoinAccount {
  readonly channelId: string
  /** An origin under https. */
  readonly server: string
  /** The credentials, sealed for this trust and this channel. */
  readonly sealed: string
  /** What the network said when it was asked with them. */
  readonly opened: OpenAccount
}

/**
 * Keep an account that opened. The very account that a person confirmed before is open again at once, and
 * what waited for it goes on; any other waits until a person says that it is the school’s.
 * @returns whether somebody has to confirm it
 */
export async function joinAccount(
  db: Writer,
  actor: Actor,
  { channelId, server, sealed, opened }: JoinAccount,
  now: Date,
): Promise<{ readonly ok: true; readonly toConfirm: boolean } | Refusal> {
  const found = await findJoinable(db, actor, channelId)
  if (!found.ok) return found
  const { trustId, schoolId } = found.channel
  const before = await db
    .selectFrom('network_accounts')
    .select(['server', 'identity', 'confirmed_by', 'confirmed_at'])
    .where('channel_id', '=', channelId)
    .forUpdate()
    .executeTakeFirst()
  const same = before?.server === server && before.identity === opened.identity
  const confirmed = same && before.confirmed_by !== null
  const account = {
    server,
    handle: opened.handle,
    identity: opened.identity,
    sealed,
    state: confirmed ? 'open' : 'unconfirmed',
    why: '',
    joined_by: actor.personId,
    joined_at: now,
    confirmed_by: confirmed ? before.confirmed_by : null,
    confirmed_at: confirmed ? before.confirmed_at : null,
    expires_at: opened.expiresAt,
  } as const
  await db
    .insertInto('network_accounts')
    .values({ trust_id: trustId, channel_id: channelId, ...account })
    .onConflict((conflict) => conflict.columns(['trust_id', 'channel_id']).doUpdateSet(account))
    .execute()
  if (confirmed) await resumeErrands(db, channelId, now)
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'account.joined',
    schoolId,
    subject: `channel:${channelId}`,
    facts: { handle: opened.handle, server, again: same },
  })
  return { ok: true, toConfirm: !confirmed }
}
