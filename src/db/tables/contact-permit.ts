import type { ColumnType, Generated } from 'kysely'
import type { ClosingCause, PermitState } from '../../vocabulary/contact.ts'

/** Leave for an adult to be in contact with learners online, for a purpose and until a day. */
export interface ContactPermitTable {
  trust_id: ColumnType<string, string, never>
  permit_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  state: PermitState
  revision: Generated<number>
  asked_by: ColumnType<string, string, never>
  asked_at: ColumnType<Date, Date, never>
  purpose: ColumnType<string, string, never>
  place: ColumnType<string, string, never>
  device: ColumnType<string, string, never>
  /** On this day the contact ends and the connection is removed. */
  ends_on: ColumnType<string, string, never>
  policy_version_id: ColumnType<string, string, never>
  decided_by: ColumnType<string | null, null, string>
  decided_at: ColumnType<Date | null, null, Date>
  decide_reason: ColumnType<string | null, null, string | null>
  closing_at: ColumnType<Date | null, null, Date>
  closing_cause: ColumnType<ClosingCause | null, null, ClosingCause>
  closing_reason: ColumnType<string | null, null, string | null>
  attested_by: ColumnType<string | null, null, string>
  attested_at: ColumnType<Date | null, null, Date>
}
