import type { ColumnType, Generated } from 'kysely'
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
  /** Who answers for it; null where nobody was named yet. */
  owner_id: Generated<string | null>
  purpose: Generated<string>
  success_measures: Generated<string>
  exit_plan: Generated<string>
  recovery_address: Generated<string>
  /** Where the password is kept, never the password. */
  password_location: Generated<string>
  /** Its own; empty where those of the school hold. */
  house_rules: Generated<string>
  /** The age of the youngest learner whom it is for, in years. */
  youngest_age: Generated<number | null>
  stale_after_days: Generated<number>
  registered_on: Generated<string>
  opens_on: Generated<string | null>
  closes_on: Generated<string | null>
  closed_on: Generated<string | null>
  /** The form by which it was asked for; null for one that was there before. */
  request_id: Generated<string | null>
}
