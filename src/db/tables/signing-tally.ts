import type { ColumnType } from 'kysely'
import type { PersonKind } from '../../vocabulary/person-kinds.ts'

/** How many adults are counted alike; kept by the database itself. */
export interface SigningTallyTable {
  trust_id: ColumnType<string, string, never>
  /** Zeros: for the trust as a whole. */
  school_id: string
  /** Zeros: that they work here at all. */
  first_version_id: string
  kind: PersonKind
  signed: number
  people: number
}
