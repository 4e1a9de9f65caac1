import type { ColumnType } from 'kysely'

/** What one approver said to a request to monitor. */
export interface MonitoringDecisionTable {
  trust_id: ColumnType<string, string, never>
  decision_id: ColumnType<string, string, never>
  authorisation_id: ColumnType<string, string, never>
  person_id: ColumnType<string, string, never>
  outcome: ColumnType<'approved' | 'refused', 'approved' | 'refused', never>
  at: ColumnType<Date, Date, never>
  sealed_words: string
}
