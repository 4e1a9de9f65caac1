import type { ColumnType } from 'kysely'

/** Somebody did a course on a day. End-dated, never taken away. */
export interface TrainingRecordTable {
  trust_id: ColumnType<string, string, never>
  record_id: string
  course_id: string
  person_id: string
  done_on: string
  /** Last calendar day on which it counts. */
  runs_out_on: string | null
  evidence: string
  file_sha256: string | null
  file_kind: 'pdf' | 'jpeg' | 'png' | null
  recorded_by: string
  recorded_at: Date
  confirmed_by: string | null
  confirmed_at: Date | null
  ended_on: string | null
  ended_by: string | null
}
