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
  return withoutSmallSteps(counts.map((count) => [count]))
}

/**
 * The same where whoever sees them can also ask for shorter times that lie within: between two counts of one
 * thing that are both shown there is nothing, or no few.
 * @param steps of each thing, the counts of the shorter times and last the one to show: each at least as large as the one before
 */
export function withoutSmallSteps(steps: readonly (readonly number[])[]): ShownCounts {
  const shown = steps.map(showLast)
  const total = steps.reduce((sum, one) => sum + (one.at(-1) ?? 0), 0)
  const open = shown.every((one) => one.kind === 'exact')
  return { shown, total: open ? { kind: 'exact', count: total } : { kind: 'hidden' } }
}

function showLast(steps: readonly number[]): ShownCount {
  let told = 0
  let shown: ShownCount = { kind: 'exact', count: 0 }
  for (const count of steps) {
    if (isFew(count - told)) {
      shown = { kind: told === 0 ? 'few' : 'hidden' }
    } else {
      told = count
      shown = { kind: 'exact', count }
    }
  }
  return shown
}

/** Of how many out of `all` something is true; `hidden` where few are, and where for few it is not. */
export function withoutSmallShare(part: number, all: number): ShownCount {
  return isFew(part) || isFew(all - part) ? { kind: 'hidden' } : { kind: 'exact', count: part }
}

const isFew = (count: number): boolean => count > 0 && count < FEWEST_SHOWN
