import type { ColumnType } from 'kysely'

/** That an adult put this term's reminder of their own accounts away; nothing else is kept of it. */
export interface AccountNudgeTable {
  trust_id: ColumnType<string, string, never>
  person_id: string
  /** Calendar date in Europe/London. */
  term_from: string
}
