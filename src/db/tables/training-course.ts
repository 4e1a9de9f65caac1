import type { ColumnType } from 'kysely'
import type { TrainingPurpose } from '../../vocabulary/training-purposes.ts'

/** A course of training that a school or its trust accepts. End-dated, never taken away. */
export interface TrainingCourseTable {
  trust_id: ColumnType<string, string, never>
  course_id: string
  /** Null for the whole trust. */
  school_id: string | null
  title: string
  provider: string
  purposes: TrainingPurpose[]
  months: number | null
  evidence: string
  added_by: string
  added_at: Date
  ended_on: string | null
  ended_by: string | null
}
