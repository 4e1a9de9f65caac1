import type { ColumnType } from 'kysely'

/** Something published by hand that must come down, with a clock and its proof. */
export interface TakedownTable {
  trust_id: ColumnType<string, string, never>
  takedown_id: string
  publication_id: string
  cause: 'consent' | 'request' | 'mistake'
  opened_at: Date
  due_at: Date
  done_at: Date | null
  done_by: string | null
  proof: string | null
}
