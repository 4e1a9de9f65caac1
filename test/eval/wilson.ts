/** A share with its 95 % interval after Wilson, all in percent. */
export interface Share {
  readonly hits: number
  readonly of: number
  readonly percent: number
  readonly low: number
  readonly high: number
}

const Z = 1.959964

/** The share of `hits` among `of`; of nothing at all nothing is known. */
export function share(hits: number, of: number): Share {
  if (of === 0) return { hits, of, percent: 0, low: 0, high: 100 }
  const rate = hits / of
  const spread = Z * Math.sqrt((rate * (1 - rate)) / of + Z ** 2 / (4 * of ** 2))
  const middle = rate + Z ** 2 / (2 * of)
  const whole = 1 + Z ** 2 / of
  const percent = (value: number) => Math.min(100, Math.max(0, 100 * value))
  return {
    hits,
    of,
    percent: percent(rate),
    low: percent((middle - spread) / whole),
    high: percent((middle + spread) / whole),
  }
}
