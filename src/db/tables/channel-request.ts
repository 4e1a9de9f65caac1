import type { ColumnType, Generated } from 'kysely'
import type { ChannelRequestState } from '../../vocabulary/channel-requests.ts'
import type { JsonColumn, NullableJsonColumn } from '../json.ts'

/** A request for a new channel: the school's form for one, from its first answer to its last approval. */
export interface ChannelRequestTable {
  trust_id: ColumnType<string, string, never>
  request_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  applicant_id: ColumnType<string, string, never>
  state: ChannelRequestState
  revision: Generated<number>
  answers: JsonColumn
  content_sha256: string
  /** How often it was sent. */
  round: Generated<number>
  chain: NullableJsonColumn
  step: Generated<number>
  policy_version_id: string | null
  started_at: ColumnType<Date, Date, never>
  updated_at: Date
  sent_at: Date | null
  channel_id: string | null
}
