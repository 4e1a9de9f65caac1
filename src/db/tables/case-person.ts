import type { ColumnType } from 'kysely'
import type { CasePart, CasePersonKind } from '../../vocabulary/cases.ts'

/** Somebody who is part of a case. */
export interface CasePersonTable {
  trust_id: ColumnType<string, string, never>
  entry_id: ColumnType<string, string, never>
  case_id: ColumnType<string, string, never>
  part: ColumnType<CasePart, CasePart, never>
  kind: ColumnType<CasePersonKind, CasePersonKind, never>
  person_id: ColumnType<string | null, string | null, never>
  learner_id: ColumnType<string | null, string | null, never>
  sealed_name: string | null
  since: ColumnType<Date, Date, never>
  made_by: ColumnType<string, string, never>
  ended_at: ColumnType<Date | null, null | undefined, Date>
  ended_by: ColumnType<string | null, null | undefined, string>
}
