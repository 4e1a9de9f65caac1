import type { ColumnType } from 'kysely'
import type { StepOutcome } from '../../vocabulary/channel-requests.ts'
import type { Role } from '../../vocabulary/roles.ts'

/** What one person decided on a request for a channel. Never changed. */
export interface ChannelRequestDecisionTable {
  trust_id: ColumnType<string, string, never>
  decision_id: ColumnType<string, string, never>
  request_id: ColumnType<string, string, never>
  round: ColumnType<number, number, never>
  step: ColumnType<number, number, never>
  role: ColumnType<Role, Role, never>
  standing: ColumnType<'role' | 'stands_in' | 'twice', 'role' | 'stands_in' | 'twice', never>
  as_cover: ColumnType<boolean, boolean, never>
  decided_by: ColumnType<string, string, never>
  outcome: ColumnType<StepOutcome, StepOutcome, never>
  parts: ColumnType<string[], string[], never>
  reason: ColumnType<string | null, string | null, never>
  content_sha256: ColumnType<string, string, never>
  decided_at: ColumnType<Date, Date, never>
}
