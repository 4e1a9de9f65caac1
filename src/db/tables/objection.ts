import type { ColumnType } from 'kysely'

/** An objection is not the absence of consent: it has its own record, words and lawful basis. */
export interface ObjectionTable {
  trust_id: ColumnType<string, string, never>
  objection_id: string
  learner_id: string
  channel_id: string | null
  scope: 'images' | 'name' | 'images_and_name'
  lawful_basis: string
  contact_id: string | null
  objector_name: string
  relationship: string
  wording_id: string | null
  method: 'one_time_link' | 'paper' | 'in_person' | 'telephone' | 'import'
  made_at: Date
  withdrawn_at: Date | null
  withdrawn_by: string | null
  recorded_by: string
}
