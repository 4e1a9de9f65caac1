import type { ColumnType } from 'kysely'
import type { CaseStepKind } from '../../vocabulary/cases.ts'

/** Something that was done about a case. Only added to. */
export interface CaseStepTable {
  trust_id: ColumnType<string, string, never>
  step_id: ColumnType<string, string, never>
  case_id: ColumnType<string, string, never>
  /** In the order in which steps were put on record, from 1. */
  nr: ColumnType<number, number, never>
  kind: ColumnType<CaseStepKind, CaseStepKind, never>
  at: ColumnType<Date, Date, never>
  happened_at: ColumnType<Date, Date, never>
  by_person: ColumnType<string | null, string | null, never>
  facts: ColumnType<unknown, string, never>
  sealed_words: ColumnType<string, string, never>
}
