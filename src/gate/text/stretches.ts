/** A stretch of a folded text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Which stretch, if any, holds a whole other one. */
export type Cover<S> = (start: number, end: number) => S | undefined

/** Looks stretches up by what they hold; building and asking are linear in their length. */
export function coverOf<S extends Stretch>(stretches: readonly S[]): Cover<S> {
  const byUnit = new Map<number, S>()
  for (const stretch of stretches) {
    for (let unit = stretch.start; unit < stretch.end; unit++) {
      const other = byUnit.get(unit)
      if (!other || other.end < stretch.end) byUnit.set(unit, stretch)
    }
  }
  return (start, end) => {
    const stretch = byUnit.get(start)
    return stretch && end <= stretch.end ? stretch : undefined
  }
}

/**
 * The stretches that begin within so many units of another one.
 * @param ordered by start
 */
export function nearby<S extends Stretch>(ordered: readonly S[], to: Stretch, within: number): S[] {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ordered[middle]?.start ?? 0) < to.start - within) low = middle + 1
    else high = middle
  }
  const near: S[] = []
  for (let at = low; at < ordered.length; at++) {
    const stretch = ordered[at]
    if (!stretch || stretch.start > to.end + within) break
    near.push(stretch)
  }
  return near
}

/** How far two stretches are apart; nothing where they touch. */
export function distance(one: Stretch, other: Stretch): number {
  return Math.max(0, one.start - other.end, other.start - one.end)
}
