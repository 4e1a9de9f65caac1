import type { Reader } from '../../../db/handles.ts'

/** The channels of a school by name, closed ones too: posts went there. */
export async function channelsToFilter(
  db: Reader,
  schoolId: string,
): Promise<{ readonly channelId: string; readonly name: string }[]> {
  const rows = await db
    .selectFrom('channels')
    .select(['channel_id', 'name'])
    .where('school_id', '=', schoolId)
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ channelId: row.channel_id, name: row.name }))
}
