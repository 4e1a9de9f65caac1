import type { ColumnType } from 'kysely'
import type { ReviewCause } from '../../vocabulary/review-causes.ts'

/** A reason to look at a policy again, and what came of it. */
export interface PolicyReviewTable {
  trust_id: ColumnType<string, string, never>
  review_id: string
  school_id: string
  cause: ReviewCause
  words: string
  /** Null where the clock opened it. */
  opened_by: string | null
  opened_at: Date
  outcome: string | null
  closed_by: string | null
  closed_at: Date | null
}
