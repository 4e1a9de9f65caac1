import type { ColumnType } from 'kysely'

/** One answer by one person, to be kept as it was given. */
export interface ConsentTable {
  trust_id: ColumnType<string, string, never>
  consent_id: string
  learner_id: string
  answer: 'given' | 'refused'
  purpose: string
  channel_id: string | null
  given_by: 'parent' | 'learner' | 'other'
  contact_id: string | null
  giver_name: string
  relationship: string
  parental_responsibility: boolean
  wording_id: string | null
  method: 'one_time_link' | 'paper' | 'in_person' | 'telephone' | 'import'
  verified: 'verified' | 'legacy_unverified'
  given_at: Date
  expires_at: Date | null
  withdrawn_at: Date | null
  withdrawn_by: string | null
  recorded_by: string
}
