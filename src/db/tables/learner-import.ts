import type { ColumnType } from 'kysely'
import type { JsonColumn } from '../json.ts'

/** One register file, from dry run to applied. */
export interface LearnerImportTable {
  trust_id: ColumnType<string, string, never>
  import_id: string
  school_id: string
  /** The upload it was read from, while that is kept. */
  file_id: string | null
  file_name: string
  file_sha256: string
  mapping: JsonColumn
  report: JsonColumn
  state: 'dry_run' | 'applied' | 'discarded'
  register_revision: string
  created_by: string
  created_at: Date
  applied_by: string | null
  applied_at: Date | null
}
