import type { ColumnType } from 'kysely'
import type { DeclarationKind, DeclarationState } from '../../vocabulary/declaration-kinds.ts'

/** What an adult told their school of. Ended, never taken away. */
export interface DeclarationTable {
  trust_id: ColumnType<string, string, never>
  declaration_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  person_id: ColumnType<string, string, never>
  kind: ColumnType<DeclarationKind, DeclarationKind, never>
  words: ColumnType<string, string, never>
  declared_at: ColumnType<Date, Date, never>
  state: DeclarationState
  decided_by: string | null
  decided_at: Date | null
  reason: string | null
  ended_at: Date | null
}
