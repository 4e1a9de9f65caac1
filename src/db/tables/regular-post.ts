import type { ColumnType } from 'kysely'

/** A post that is due again and again; a draft of it is begun for its owner each time. */
export interface RegularPostTable {
  trust_id: ColumnType<string, string, never>
  regular_id: string
  school_id: string
  template_id: string
  owner_id: string
  every: 'week' | 'fortnight' | 'month'
  first_on: string
  /** Time of day in Europe/London, as HH:MM. */
  due_time: string
  lead_days: number
  term_only: boolean
  added_by: string
  added_at: Date
  ended_at: Date | null
}
