import type { ColumnType } from 'kysely'
import type { Role } from '../../vocabulary/roles.ts'

/** A person in a role, at one school or, without one, across the trust. */
export interface AppointmentTable {
  trust_id: ColumnType<string, string, never>
  appointment_id: string
  person_id: string
  school_id: string | null
  role: Role
  from_date: string
  to_date: string | null
}
