import type { ColumnType } from 'kysely'
import type { JsonColumn } from '../json.ts'

/** Somebody's wish for the policy in another language or format; forgotten a while after it was met. */
export interface PolicyFormatRequestTable {
  trust_id: ColumnType<string, string, never>
  request_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  policy_version_id: ColumnType<string, string, never>
  asked_at: ColumnType<Date, Date, never>
  asker: string | null
  reach: string
  wish: string
  /** Codes of roles. */
  routed_to: JsonColumn
  given: string | null
  done_by: string | null
  done_at: Date | null
}
