/** One thing that was measured. */
export interface Figure {
  readonly group: string
  readonly what: string
  readonly value: number
  readonly unit: 'ms' | 's' | 'MB' | 'kB' | '/s' | '×' | ''
  /** The most that is good enough; absent where there is no promise. */
  readonly target?: number | undefined
  /** The least that is good enough, where more is better; never beside `target`. */
  readonly least?: number | undefined
  /** What a reader must know to trust the figure, or why there is none. */
  readonly note?: string | undefined
}

/** Whether a figure keeps its promise; undefined where there is none. A missing figure keeps none. */
export function isMet({ value, target, least }: Figure): boolean | undefined {
  if (least !== undefined) return value >= least
  return target === undefined ? undefined : value <= target
}

/** A promise that could not be measured, which is not a promise kept. */
export function unmeasured(figure: Omit<Figure, 'value'> & { readonly note: string }): Figure {
  return { ...figure, value: Number.NaN }
}

/**
 * The value that this share of the samples does not exceed, by nearest rank.
 * @param share 0.5 for the median, 0.95 for p95
 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
