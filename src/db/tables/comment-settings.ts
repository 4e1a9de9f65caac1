import type { ColumnType } from 'kysely'
import type { NameShown } from '../../vocabulary/moderation.ts'
import type { JsonColumn } from '../json.ts'

/** How comments are taken on a channel; a channel without a row takes none. */
export interface CommentSettingsTable {
  trust_id: ColumnType<string, string, never>
  channel_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  is_open: boolean
  open_days: number
  name_shown: NameShown
  /** What each kind of rule does, where the school said so. */
  effects: JsonColumn
  hold_words: string[]
  flag_words: string[]
  changed_by: string
  changed_at: Date
}
