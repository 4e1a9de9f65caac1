import type { Writer } from '../../../db/handles.ts'
import { isSealedWith, type SealingKeys } from '../../sealing/index.ts'
import { appendEntry } from '../../trail/index.ts'
import { openCredentials, sealCredentials } from '../seal-credentials.ts'

/**
 * Seal with the first key what an older one sealed. What no key opens is left: its account is joined anew.
 * @returns how many were sealed anew, and how many open with no key
 */
export async function resealAccounts(
  db: Writer,
  keys: SealingKeys,
  now: Date,
): Promise<{ readonly resealed: number; readonly lost: number }> {
  const rows = await db
    .selectFrom('network_accounts as a')
    .innerJoin('channels as c', 'c.channel_id', 'a.channel_id')
    .select(['a.trust_id', 'a.channel_id', 'a.sealed', 'c.school_id'])
    .forUpdate('a')
    .execute()
  let [resealed, lost] = [0, 0]
  for (const { trust_id: trustId, channel_id: channelId, sealed, school_id } of rows) {
    if (isSealedWith(keys, sealed)) continue
    const credentials = openCredentials(keys, { trustId, channelId }, sealed)
    if (!credentials) {
      lost += 1
      continue
    }
    await db
      .updateTable('network_accounts')
      .set({ sealed: sealCredentials(keys, { trustId, channelId }, credentials) })
      .where('channel_id', '=', channelId)
      .execute()
    await appendEntry(db, {
      trustId,
      at: now,
      actor: 'system:keys',
      action: 'account.resealed',
      schoolId: school_id,
      subject: `channel:${channelId}`,
      facts: {},
    })
    resealed += 1
  }
  return { resealed, lost }
}
