import type { Reader } from '../../../db/handles.ts'
import type { ChannelStanding } from '../../../policy/index.ts'
import type { Audience, Network } from '../../../vocabulary/networks.ts'
import { channelStandings } from './standings.ts'

/** A channel as the list of a school or a trust shows it. */
export interface ListedChannel {
  readonly channelId: string
  readonly schoolId: string
  readonly name: string
  readonly network: Network
  readonly audience: Audience
  readonly address: string
  readonly ownerName: string | null
  readonly closedOn: string | null
  /** Null for a closed one, and at a school without a policy in force. */
  readonly standing: ChannelStanding | null
}

/** Every channel of some schools, the open ones first, by name. */
export async function registerOf(
  db: Reader,
  schoolIds: readonly string[],
  now: Date,
): Promise<ListedChannel[]> {
  if (schoolIds.length === 0) return []
  const [rows, stood] = await Promise.all([
    db
      .selectFrom('channels as c')
      .leftJoin('people as p', 'p.person_id', 'c.owner_id')
      .select(['c.channel_id', 'c.school_id', 'c.name', 'c.network', 'c.audience', 'c.address'])
      .select(['c.closed_on', 'p.name as owner_name'])
      .where('c.school_id', 'in', [...schoolIds])
      .orderBy('c.status', 'desc')
      .orderBy('c.name')
      .orderBy('c.channel_id')
      .execute(),
    channelStandings(db, { schoolIds }, now),
  ])
  const standings = new Map(stood.map(({ channelId, standing }) => [channelId, standing]))
  return rows.map((row) => ({
    channelId: row.channel_id,
    schoolId: row.school_id,
    name: row.name,
    network: row.network,
    audience: row.audience,
    address: row.address,
    ownerName: row.owner_name,
    closedOn: row.closed_on,
    standing: standings.get(row.channel_id) ?? null,
  }))
}
