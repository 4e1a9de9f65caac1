import { resolveParameter } from './parameters/resolve.ts'
import { endOf, monthsOn } from './partial-date.ts'
import type { Overrides, Pack } from './types.ts'

/** When a policy is to be looked at again. */
export interface ReviewDue {
  /** The last day in time; undefined where nobody can say. */
  readonly by: string | undefined
  /** `stated`: the document names it. `reckoned`: from its last date and how long may pass. */
  readonly basis: 'stated' | 'reckoned' | 'unknown'
  readonly overdue: boolean
  /** How many months may pass between reviews, as the policy or the floor has it. */
  readonly months: number
}

/** Where a policy says nothing of it and there is no floor to read. */
const YEARLY = 12

/**
 * When the next review is due. A document that names a day is taken at its word; one that names a
 * month or a year has until its end. Without any date nobody can say, and the page says so.
 * @param today calendar date in Europe/London
 */
export function reviewDue(pack: Pack, overrides: Overrides, today: string): ReviewDue {
  const { value } = resolveParameter(pack, 'review_cycle_months', overrides)
  const months = typeof value === 'number' ? value : YEARLY
  const { nextReview, lastReview, effective } = pack.dates
  if (nextReview !== undefined) {
    const by = endOf(nextReview)
    return { by, basis: 'stated', overdue: by < today, months }
  }
  const last = lastReview ?? effective
  if (last === undefined) return { by: undefined, basis: 'unknown', overdue: false, months }
  const by = monthsOn(endOf(last), months)
  return { by, basis: 'reckoned', overdue: by < today, months }
}
