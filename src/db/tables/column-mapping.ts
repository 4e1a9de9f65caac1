import type { ColumnType, Generated } from 'kysely'
import type { JsonColumn } from '../json.ts'

/** How a school’s own export names its columns, saved under a name. */
export interface ColumnMappingTable {
  trust_id: ColumnType<string, string, never>
  mapping_id: string
  school_id: string
  name: string
  columns: JsonColumn
  created_at: Generated<Date>
}
