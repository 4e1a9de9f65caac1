import { dateWords } from '../../partial-date.ts'
import { reviewDue } from '../../review-due.ts'
import type { Pack } from '../../types.ts'
import type { Found } from '../finding.ts'

/** A review whose day has passed. */
export function overdueReview(pack: Pack, today: string): readonly Found[] {
  const { by, basis, overdue, months } = reviewDue(pack, {}, today)
  if (!overdue || by === undefined) return []
  const { next_review_date: next, review_cycle_months: cycle } = pack.parameters
  return [
    {
      severity: 'fault',
      clauses: (basis === 'stated' ? next?.clauses : cycle?.clauses) ?? [],
      says:
        basis === 'stated'
          ? `Its review was due by ${dateWords(by)}, as it says itself.`
          : `Its review was due by ${dateWords(by)}, ${months} months after its last date.`,
      mend: 'Review it against today’s law and the findings on this page, and have the new version approved.',
    },
  ]
}
