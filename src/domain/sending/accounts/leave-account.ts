import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import { findJoinable } from './find-channel.ts'

/**
 * Take an account away: what opens it is deleted. What has not gone out through it goes by hand; what may
 * have gone out is left to a person, and so is whatever was to come down.
 */
export async function leaveAccount(
  db: Writer,
  actor: Actor,
  { channelId }: { readonly channelId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const found = await findJoinable(db, actor, channelId)
  if (!found.ok) return found
  const { trustId, schoolId } = found.channel
  const gone = await db
    .deleteFrom('network_accounts')
    .where('channel_id', '=', channelId)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) return refuse('There is no account any more.')
  await endErrandsOf(db, channelId, now)
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'account.left',
    schoolId,
    subject: `channel:${channelId}`,
    facts: {},
  })
  return { ok: true }
}

async function endErrandsOf(db: Writer, channelId: string, now: Date): Promise<void> {
  const open = await db
    .selectFrom('network_errands as e')
    .innerJoin('publications as u', 'u.publication_id', 'e.publication_id')
    .select(['e.errand_id', 'e.kind', 'e.state', 'e.uncertain_at', 'e.publication_id'])
    .where('u.channel_id', '=', channelId)
    .where('e.ended_at', 'is', null)
    .forUpdate('e')
    .execute()
  for (const { errand_id, kind, state, uncertain_at, publication_id } of open) {
    const surelyNotThere = kind === 'send' && state === 'waiting' && uncertain_at === null
    await db
      .updateTable('network_errands')
      .set({ state: surelyNotThere ? 'dropped' : 'failed', lease_until: null, ended_at: now })
      .where('errand_id', '=', errand_id)
      .execute()
    if (kind === 'remove') continue
    const why = 'The account was taken away while it was on its way.'
    await db
      .updateTable('publications')
      .set(surelyNotThere ? { state: 'awaiting_proof', why: '' } : { state: 'uncertain', why })
      .where('publication_id', '=', publication_id)
      .where('state', 'in', ['sending', 'reconnect', 'uncertain'])
      .execute()
  }
}
