import type { ColumnType } from 'kysely'
import type { Role } from '../../vocabulary/roles.ts'

/** What one person decided on something that was asked for. Never changed. */
export interface PermissionDecisionTable {
  trust_id: ColumnType<string, string, never>
  decision_id: ColumnType<string, string, never>
  permission_id: ColumnType<string, string, never>
  round: ColumnType<number, number, never>
  step: ColumnType<number, number, never>
  /** Null for the person named to vet. */
  role: ColumnType<Role | null, Role | null, never>
  standing: ColumnType<'role' | 'stands_in' | 'twice', 'role' | 'stands_in' | 'twice', never>
  as_cover: ColumnType<boolean, boolean, never>
  decided_by: ColumnType<string, string, never>
  outcome: ColumnType<'approved' | 'refused', 'approved' | 'refused', never>
  reason: ColumnType<string | null, string | null, never>
  content_sha256: ColumnType<string, string, never>
  decided_at: ColumnType<Date, Date, never>
}
