import type { ColumnType } from 'kysely'
import type { ChannelPart } from '../../vocabulary/channel-staff.ts'

/** Who runs a channel or moderates it, from when to when. End-dated, never taken away. */
export interface ChannelStaffTable {
  trust_id: ColumnType<string, string, never>
  channel_staff_id: string
  channel_id: string
  person_id: string
  part: ChannelPart
  from_date: string
  /** The first day on which it no longer holds. */
  to_date: string | null
  added_by: string
  ended_by: string | null
}
