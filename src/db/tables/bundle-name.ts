import type { ColumnType } from 'kysely'
import type { NameKind } from '../../vocabulary/bundles.ts'

/** The name that a letter stands for in the bundles of a matter. */
export interface BundleNameTable {
  trust_id: ColumnType<string, string, never>
  name_id: ColumnType<string, string, never>
  matter_id: ColumnType<string, string, never>
  kind: ColumnType<NameKind, NameKind, never>
  nr: ColumnType<number, number, never>
  sealed_name: string
  since: ColumnType<Date, Date, never>
}
