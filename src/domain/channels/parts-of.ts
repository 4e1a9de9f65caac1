import type { Reader } from '../../db/handles.ts'
import type { ChannelPart } from '../../vocabulary/channel-staff.ts'

/** The part that somebody holds in a channel today; of two the administrator’s. */
export async function partOf(
  db: Reader,
  of: { readonly channelId: string; readonly personId: string },
  today: string,
): Promise<ChannelPart | undefined> {
  const rows = await db
    .selectFrom('channel_staff')
    .select('part')
    .where('channel_id', '=', of.channelId)
    .where('person_id', '=', of.personId)
    .where('from_date', '<=', today)
    .where((where) => where.or([where('to_date', 'is', null), where('to_date', '>', today)]))
    .orderBy('part')
    .execute()
  return rows[0]?.part
}
