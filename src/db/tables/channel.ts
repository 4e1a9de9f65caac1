import type { ColumnType } from 'kysely'
import type { Audience, Network } from '../../vocabulary/networks.ts'

/** An official account, page, group or site. */
export interface ChannelTable {
  trust_id: ColumnType<string, string, never>
  channel_id: string
  school_id: string
  name: string
  network: Network
  audience: Audience
  address: string
  status: 'open' | 'closed'
}
