import type { Writer } from '../../../db/handles.ts'

/** What waited for the account of a channel goes on now. */
export async function resumeErrands(db: Writer, channelId: string, now: Date): Promise<void> {
  const waiting = db
    .selectFrom('publications')
    .select('publication_id')
    .where('channel_id', '=', channelId)
    .where('state', 'in', ['sending', 'reconnect', 'uncertain', 'takedown_due'])
  await db
    .updateTable('network_errands')
    .set({ not_before: now })
    .where('ended_at', 'is', null)
    .where('lease_until', 'is', null)
    .where('publication_id', 'in', waiting)
    .execute()
  await db
    .updateTable('publications')
    .set({ state: 'sending', why: '' })
    .where('channel_id', '=', channelId)
    .where('state', '=', 'reconnect')
    .execute()
}
