import type { ColumnType } from 'kysely'
import type { MatterKind, MatterRole } from '../../vocabulary/matters.ts'

/** Something confidential; what it says stands elsewhere. */
export interface MatterTable {
  trust_id: ColumnType<string, string, never>
  matter_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  kind: ColumnType<MatterKind, MatterKind, never>
  /** Who holds one of these at the school may know of it, unless excluded. */
  roles: MatterRole[]
  opened_at: ColumnType<Date, Date, never>
}
