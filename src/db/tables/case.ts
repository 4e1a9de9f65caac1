import type { ColumnType, Generated } from 'kysely'
import type { CaseNation, CaseOutcome, CaseRoute, CaseStage } from '../../vocabulary/cases.ts'

/** What is done about something that went wrong. Its words are encrypted. */
export interface CaseTable {
  trust_id: ColumnType<string, string, never>
  case_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  reference: ColumnType<string, string, never>
  sealed_title: string
  nation: CaseNation
  stage: CaseStage
  known_at: ColumnType<Date, Date, never>
  opened_at: ColumnType<Date, Date, never>
  opened_by: ColumnType<string, string, never>
  triage: ColumnType<unknown, string | undefined, string>
  suggested_route: CaseRoute | null
  route: CaseRoute | null
  triaged_at: Date | null
  triaged_by: string | null
  handler_id: string | null
  restricted: Generated<boolean>
  officer_due_at: Date | null
  officer_reminder_at: Date | null
  officer_settled_at: Date | null
  reminded_at: Date | null
  escalated_at: Date | null
  outcome: CaseOutcome | null
  outcome_at: Date | null
  closed_at: Date | null
}
