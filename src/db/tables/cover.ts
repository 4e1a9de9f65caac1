import type { ColumnType } from 'kysely'
import type { Role } from '../../vocabulary/roles.ts'

/** Named deputies: while cover runs, the deputy acts in the role as well as its holder. */
export interface CoverTable {
  trust_id: ColumnType<string, string, never>
  cover_id: string
  school_id: string
  role: Role
  person_id: string
  for_person_id: string | null
  from_date: string
  to_date: string
}
