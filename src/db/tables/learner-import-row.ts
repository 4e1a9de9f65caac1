import type { ColumnType } from 'kysely'
import type { JsonColumn } from '../json.ts'

/** What one line of a register file would change. */
export interface LearnerImportRowTable {
  trust_id: ColumnType<string, string, never>
  import_id: string
  line: number
  change: 'added' | 'changed' | 'unchanged' | 'leaver' | 'error' | 'ask'
  learner_id: string | null
  data: JsonColumn
  problems: JsonColumn
}
