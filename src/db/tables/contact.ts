import type { ColumnType, Generated } from 'kysely'

/** A parent or carer of one learner, as the register has them. */
export interface ContactTable {
  trust_id: ColumnType<string, string, never>
  contact_id: string
  learner_id: string
  name: string
  relationship: string
  email: string | null
  parental_responsibility: boolean
  /** Which contact of the school’s own file this is; null for one that was added by hand. */
  place_in_file: Generated<1 | 2 | null>
}
