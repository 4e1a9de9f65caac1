import type { Reader } from '../../../../db/handles.ts'
import type { ReviewCause } from '../../../../vocabulary/review-causes.ts'

/** A reason to look at a policy again, and what came of it. */
export interface ReviewRecord {
  readonly reviewId: string
  readonly cause: ReviewCause
  readonly words: string
  /** Null where the clock opened it. */
  readonly openedBy: string | null
  readonly openedAt: Date
  readonly closed: { readonly outcome: string; readonly at: Date } | null
}

/** Every review of a school's policy: those still open first, then the newest. */
export async function reviewsOf(db: Reader, schoolId: string): Promise<ReviewRecord[]> {
  const rows = await db
    .selectFrom('policy_reviews as r')
    .leftJoin('people as p', 'p.person_id', 'r.opened_by')
    .selectAll('r')
    .select('p.name')
    .where('r.school_id', '=', schoolId)
    .orderBy(({ eb }) => eb('r.closed_at', 'is not', null))
    .orderBy('r.opened_at', 'desc')
    .orderBy('r.review_id')
    .execute()
  return rows.map((row) => ({
    reviewId: row.review_id,
    cause: row.cause,
    words: row.words,
    openedBy: row.name,
    openedAt: row.opened_at,
    closed:
      row.outcome !== null && row.closed_at !== null
        ? { outcome: row.outcome, at: row.closed_at }
        : null,
  }))
}
