import type { ColumnType, Generated } from 'kysely'

/** How far a person has opened a version of a policy. */
export interface PolicyReadingTable {
  trust_id: ColumnType<string, string, never>
  policy_version_id: string
  person_id: string
  parts_opened: number
  opened_at: Date
  finished_at: Date | null
  /** When the quiz before signing was done; how it was answered is not kept. */
  quiz_done_at: Generated<Date | null>
}
