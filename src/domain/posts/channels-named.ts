import type { Reader } from '../../db/handles.ts'
import type { JudgedChannel } from '../../policy/index.ts'

/** The open channels of a school among these ids, in the order of their names. */
export async function channelsNamed(
  db: Reader,
  schoolId: string,
  ids: readonly string[],
): Promise<JudgedChannel[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('channels')
    .select(['channel_id', 'name', 'network', 'audience'])
    .where('school_id', '=', schoolId)
    .where('channel_id', 'in', [...ids])
    .where('status', '=', 'open')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    id: row.channel_id,
    name: row.name,
    network: row.network,
    audience: row.audience,
  }))
}
