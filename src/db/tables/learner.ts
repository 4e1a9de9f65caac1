import type { ColumnType, Generated } from 'kysely'

/** A child or young person on the register of a school. */
export interface LearnerTable {
  trust_id: ColumnType<string, string, never>
  learner_id: string
  school_id: string
  upn: string | null
  mis_id: string | null
  forename: string
  preferred_forename: string | null
  middle_names: string | null
  surname: string
  date_of_birth: string | null
  year_group: string | null
  class_name: string | null
  status: 'current' | 'leaver_proposed' | 'left'
  left_on: string | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
}
