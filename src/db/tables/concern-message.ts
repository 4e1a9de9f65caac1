import type { ColumnType } from 'kysely'
import type { ConcernMessageKind } from '../../vocabulary/concerns.ts'

/** Something said on a concern: added, never changed. */
export interface ConcernMessageTable {
  trust_id: ColumnType<string, string, never>
  message_id: ColumnType<string, string, never>
  concern_id: ColumnType<string, string, never>
  kind: ColumnType<ConcernMessageKind, ConcernMessageKind, never>
  /** Null for the reporter. */
  written_by: ColumnType<string | null, string | null, never>
  written_at: ColumnType<Date, Date, never>
  once_key: ColumnType<string, string, never>
  /** Encrypted. */
  sealed_words: ColumnType<string, string, never>
}
