import type { Writer } from '../../../db/handles.ts'
import { appendEntry } from '../../trail/index.ts'

/** The network no longer lets us in: nothing goes out there until somebody joins the account anew. */
export async function closeAccount(
  db: Writer,
  of: { readonly trustId: string; readonly channelId: string; readonly schoolId: string },
  why: string,
  now: Date,
): Promise<void> {
  const changed = await db
    .updateTable('network_accounts')
    .set({ state: 'reconnect', why })
    .where('channel_id', '=', of.channelId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return
  await appendEntry(db, {
    trustId: of.trustId,
    at: now,
    actor: 'system:sender',
    action: 'account.refused',
    schoolId: of.schoolId,
    subject: `channel:${of.channelId}`,
    facts: {},
  })
}
