import type { ColumnType, Generated } from 'kysely'
import type { PersonKind } from '../../vocabulary/person-kinds.ts'

/** An adult of the trust. */
export interface PersonTable {
  trust_id: ColumnType<string, string, never>
  person_id: string
  school_id: string | null
  name: string
  position: string
  kind: PersonKind
  /** Null for somebody who signs on a shared screen or on paper alone. */
  email: string | null
  password_hash: string | null
  line_manager_id: string | null
  left_on: string | null
  created_at: Generated<Date>
}
