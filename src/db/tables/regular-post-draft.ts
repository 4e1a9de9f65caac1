import type { ColumnType } from 'kysely'

/** The one draft that was begun for one due day of a regular post. */
export interface RegularPostDraftTable {
  trust_id: ColumnType<string, string, never>
  regular_id: ColumnType<string, string, never>
  due_on: ColumnType<string, string, never>
  post_id: string
}
