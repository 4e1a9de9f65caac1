import type { Reader } from '../../../db/handles.ts'
import type { Audience, Network } from '../../../vocabulary/networks.ts'

export interface ChannelRecord {
  readonly channelId: string
  readonly schoolId: string
  readonly name: string
  readonly network: Network
  readonly audience: Audience
  readonly address: string
  readonly status: 'open' | 'closed'
  /** What is there now, as far as Gatepost knows. */
  readonly live: number
  /** Posts that were sent or approved for it and are not out yet. */
  readonly underWay: number
}

/** Every channel of a school, the open ones first, by name. */
export async function channelsOf(db: Reader, schoolId: string): Promise<ChannelRecord[]> {
  const rows = await db
    .selectFrom('channels as c')
    .select((query) => [
      'c.channel_id',
      'c.name',
      'c.network',
      'c.audience',
      'c.address',
      'c.status',
      query
        .selectFrom('publications as p')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('p.channel_id', '=', 'c.channel_id')
        .where('p.state', 'in', ['live', 'awaiting_proof', 'takedown_due'])
        .as('live'),
      query
        .selectFrom('post_channels as pc')
        .innerJoin('posts as o', (join) =>
          join.onRef('o.post_id', '=', 'pc.post_id').onRef('o.version', '=', 'pc.version'),
        )
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('pc.channel_id', '=', 'c.channel_id')
        .where('o.state', 'in', ['in_review', 'approved', 'held'])
        .as('under_way'),
    ])
    .where('c.school_id', '=', schoolId)
    .orderBy('c.status', 'desc')
    .orderBy('c.name')
    .orderBy('c.channel_id')
    .execute()
  return rows.map((row) => ({
    channelId: row.channel_id,
    schoolId,
    name: row.name,
    network: row.network,
    audience: row.audience,
    address: row.address,
    status: row.status,
    live: row.live ?? 0,
    underWay: row.under_way ?? 0,
  }))
}
