import type { ColumnType } from 'kysely'

/** A parent or carer of one learner, as the register has them. */
export interface ContactTable {
  trust_id: ColumnType<string, string, never>
  contact_id: string
  learner_id: string
  name: string
  relationship: string
  email: string | null
  parental_responsibility: boolean
}
