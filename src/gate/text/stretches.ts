/** A stretch of a folded text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Which stretch, if any, holds a whole other one. */
export type Cover<S> = (start: number, end: number) => S | undefined

/** Looks stretches up by what they hold; asking takes a few steps, however many there are. */
export function coverOf<S extends Stretch>(stretches: readonly S[]): Cover<S> {
  if (stretches.length === 0) return () => undefined
  const ordered = [...stretches].sort((one, other) => one.start - other.start)
  const furthest: S[] = []
  for (const stretch of ordered) {
    const last = furthest.at(-1)
    furthest.push(last && last.end >= stretch.end ? last : stretch)
  }
  return (start, end) => {
    const stretch = furthest[firstFrom(ordered, start + 1) - 1]
    return stretch && start < stretch.end && end <= stretch.end ? stretch : undefined
  }
}

/** The place of the first of some stretches that begins at a unit or after it. */
function firstFrom(ordered: readonly Stretch[], unit: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ordered[middle]?.start ?? 0) < unit) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The stretches that begin within so many units of another one.
 * @param ordered by start
 */
export function nearby<S extends Stretch>(ordered: readonly S[], to: Stretch, within: number): S[] {
  const near: S[] = []
  for (let at = firstFrom(ordered, to.start - within); at < ordered.length; at++) {
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
