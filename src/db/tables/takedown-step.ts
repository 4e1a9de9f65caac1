import type { ColumnType } from 'kysely'
import type { TakedownAction } from '../../vocabulary/takedown-requests.ts'

/** What was done about a request, in order. */
export interface TakedownStepTable {
  trust_id: ColumnType<string, string, never>
  step_id: ColumnType<string, string, never>
  request_id: ColumnType<string, string, never>
  /** Grows from row to row. */
  place: ColumnType<string, string | undefined, never>
  action: ColumnType<TakedownAction, TakedownAction, never>
  at: ColumnType<Date, Date, never>
  by_person: ColumnType<string, string, never>
  sealed_words: string
}
