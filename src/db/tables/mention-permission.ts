import type { ColumnType } from 'kysely'

/** Written permission of an adult to be named or shown in the school's posts. */
export interface MentionPermissionTable {
  trust_id: ColumnType<string, string, never>
  permission_id: string
  school_id: string
  person_id: string | null
  name: string
  given_on: string
  ends_on: string | null
  evidence: string
  recorded_by: string
}
