import type { ColumnType } from 'kysely'
import type { PersonKind } from '../../vocabulary/person-kinds.ts'

/** How one adult is counted; kept by the database itself. */
export interface SigningStandingTable {
  trust_id: ColumnType<string, string, never>
  person_id: string
  /** Zeros: that they work here at all. */
  first_version_id: string
  /** Zeros: for the trust as a whole. */
  school_id: string
  kind: PersonKind
  signed: number
}
