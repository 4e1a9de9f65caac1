import type { Reader } from '../../../db/handles.ts'
import type { Network } from '../../../vocabulary/networks.ts'

/** An open channel as it is chosen from a list. */
export interface NamedChannel {
  readonly channelId: string
  readonly name: string
  readonly network: Network
}

/** The open channels of a school, by name. */
export async function openChannels(db: Reader, schoolId: string): Promise<NamedChannel[]> {
  return db
    .selectFrom('channels')
    .select(['channel_id as channelId', 'name', 'network'])
    .where('school_id', '=', schoolId)
    .where('status', '=', 'open')
    .orderBy('name')
    .orderBy('channel_id')
    .execute()
}
