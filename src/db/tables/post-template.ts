import type { ColumnType } from 'kysely'

/** Words of a school for posts that come again, with gaps to be filled in. */
export interface PostTemplateTable {
  trust_id: ColumnType<string, string, never>
  template_id: string
  school_id: string
  name: string
  text: string
  added_by: string
  added_at: Date
  ended_at: Date | null
}
