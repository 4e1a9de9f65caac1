import type { ColumnType } from 'kysely'

/** Safeguarding: staff see "do not use", only the safeguarding lead sees the reason. */
export interface RestrictionTable {
  trust_id: ColumnType<string, string, never>
  restriction_id: string
  learner_id: string
  kind: 'safeguarding' | 'looked_after' | 'court_order' | 'other'
  reason: string
  made_by: string
  made_at: Date
  lifted_at: Date | null
  lifted_by: string | null
}
