import type { ColumnType, Generated } from 'kysely'
import type { NullableJsonColumn } from '../json.ts'

/** A post on its way through the gate. */
export interface PostTable {
  trust_id: ColumnType<string, string, never>
  post_id: string
  school_id: string
  author_id: string
  kind: 'standard' | 'reminder'
  state:
    | 'draft'
    | 'in_review'
    | 'changes_requested'
    | 'refused'
    | 'approved'
    | 'held'
    | 'lapsed'
    | 'published'
    | 'coming_down'
    | 'taken_down'
    | 'withdrawn'
  version: number
  revision: number
  route: NullableJsonColumn
  step: Generated<number>
  approved_sha256: string | null
  scheduled_for: Date | null
  /** When it was first out, on whichever channel; it stays when the post comes down. */
  published_at: Date | null
  /** Where it stands on the calendar: when it was out, or else its slot; kept by the database. */
  calendar_at: ColumnType<Date | null, never, never>
  /** Where its present version goes, for the calendar; written with the version. */
  channel_ids: Generated<string[]>
  slot_confirmed_by: string | null
  taken_down_reason: string | null
  policy_version_id: string
  created_at: Date
  updated_at: Date
}
