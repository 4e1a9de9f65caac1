import type { ColumnType, Generated } from 'kysely'
import type { PermissionKind, PermissionState } from '../../vocabulary/asked-permissions.ts'
import type { JsonColumn } from '../json.ts'

/** Something that was asked for in one of the small registers, and what became of it. */
export interface AskedPermissionTable {
  trust_id: ColumnType<string, string, never>
  permission_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  kind: ColumnType<PermissionKind, PermissionKind, never>
  state: PermissionState
  revision: Generated<number>
  asked_by: ColumnType<string, string, never>
  asked_at: ColumnType<Date, Date, never>
  title: ColumnType<string, string, never>
  answers: JsonColumn
  steps: JsonColumn
  step: Generated<number>
  round: Generated<number>
  policy_version_id: ColumnType<string, string, never>
  /** The last day on which it holds. */
  ends_on: string | null
  vetter_id: ColumnType<string | null, string | null, never>
  consent: string | null
  consent_by: string | null
  consent_at: Date | null
  reply: string | null
  ended_by: string | null
  ended_at: Date | null
  end_reason: string | null
}
