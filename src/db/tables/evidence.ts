import type { ColumnType } from 'kysely'
import type { CameBy, Platform, StopAnswer, Visibility } from '../../vocabulary/evidence.ts'

/** Something that was seen, in sealed words. */
export interface EvidenceTable {
  trust_id: ColumnType<string, string, never>
  evidence_id: ColumnType<string, string, never>
  matter_id: ColumnType<string, string, never>
  stop_answer: ColumnType<StopAnswer, StopAnswer, never>
  platform: ColumnType<Platform, Platform, never>
  visibility: ColumnType<Visibility, Visibility, never>
  seen_at: ColumnType<Date | null, Date | null, never>
  /** Description, address and who saw it, encrypted. */
  sealed_words: string
  came_by: ColumnType<CameBy, CameBy, never>
  /** Null for whoever reported it and is known by their code alone. */
  added_by: ColumnType<string | null, string | null, never>
  added_at: ColumnType<Date, Date, never>
}
