import type { ColumnType } from 'kysely'

/** Somebody who wrote a part of a draft, and so may not approve it. */
export interface PolicyDraftWriterTable {
  trust_id: ColumnType<string, string, never>
  draft_id: string
  person_id: string
}
