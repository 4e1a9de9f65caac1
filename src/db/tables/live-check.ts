import type { ColumnType } from 'kysely'

/** What was seen of a publication where it stands, held against what was approved. */
export interface LiveCheckTable {
  trust_id: ColumnType<string, string, never>
  publication_id: string
  checked_at: Date
  outcome: 'same' | 'changed' | 'gone' | 'unseen'
  /** When it first looked as it does; a change of the outcome begins anew. */
  since: Date
  /** What it says there now, where it was changed. */
  live_text: string | null
  live_photos: number | null
  live_sha256: string | null
  edited_at: Date | null
  /** Somebody has seen to it: what, by whom and when. */
  settled: 'accepted' | null
  settled_by: string | null
  settled_at: Date | null
}
