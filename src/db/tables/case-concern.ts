import type { ColumnType } from 'kysely'
import type { CaseLinkWhy } from '../../vocabulary/cases.ts'

/** A matter that belongs to a case: a concern, a report of contact, or another case. */
export interface CaseConcernTable {
  trust_id: ColumnType<string, string, never>
  link_id: ColumnType<string, string, never>
  case_id: ColumnType<string, string, never>
  matter_id: ColumnType<string, string, never>
  linked_at: ColumnType<Date, Date, never>
  linked_by: ColumnType<string, string, never>
  why: ColumnType<CaseLinkWhy, CaseLinkWhy, never>
  ended_at: ColumnType<Date | null, null | undefined, Date>
  ended_by: ColumnType<string | null, null | undefined, string>
  /** Why it was taken out again, encrypted. */
  sealed_reason: string | null
}
