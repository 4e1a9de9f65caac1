/** Counts below this could point at one person, so roll-ups do not show them. */
export const FEWEST_SHOWN = 5

/** A count as a roll-up shows it: `few` is from 1 to 4; `hidden` would give a few away. */
export type ShownCount =
  | { readonly kind: 'exact'; readonly count: number }
  | { readonly kind: 'few' }
  | { readonly kind: 'hidden' }

export interface ShownCounts {
  /** In the order given. */
  readonly shown: readonly ShownCount[]
  readonly total: ShownCount
}

/**
 * Counts of people or of what befell them, as they may be laid side by side (lwlat 1.1a, cambrian fair.2).
 * Whoever subtracts what is shown from a total would find what is not, so beside any few there is no total.
 * @param counts whole numbers from 0
 */
export function withoutSmallCounts(counts: readonly number[]): ShownCounts {
  const shown = counts.map(showCount)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const few = shown.some((one) => one.kind === 'few')
  return { shown, total: few ? { kind: 'hidden' } : { kind: 'exact', count: total } }
}

function showCount(count: number): ShownCount {
  return count > 0 && count < FEWEST_SHOWN ? { kind: 'few' } : { kind: 'exact', count }
}
