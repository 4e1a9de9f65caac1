import type { ColumnType } from 'kysely'

/** Who looks after whose comments while they are away. */
export interface ModerationCoverTable {
  trust_id: ColumnType<string, string, never>
  moderation_cover_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  away_id: ColumnType<string, string, never>
  covered_by: ColumnType<string, string, never>
  from_date: ColumnType<string, string, never>
  to_date: string
  named_by: ColumnType<string, string, never>
}
