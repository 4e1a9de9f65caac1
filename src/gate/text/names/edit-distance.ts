import type { PackedStrings } from '../packed-strings.ts'

/** Whether a packed word is exactly one slip apart from another; see `editDistance`. */
export function isOneSlipFrom({ units, at }: PackedStrings, index: number, other: string): boolean {
  const start = at[index] ?? 0
  const length = (at[index + 1] ?? 0) - start
  const shorter = Math.min(length, other.length)
  if (Math.max(length, other.length) - shorter > 1) return false
  let same = 0
  while (same < shorter && units[start + same] === other.charCodeAt(same)) same++
  let tail = 0
  while (
    tail < shorter - same &&
    units[start + length - 1 - tail] === other.charCodeAt(other.length - 1 - tail)
  ) {
    tail++
  }
  const left = shorter - same - tail
  if (length !== other.length) return left === 0
  if (left !== 2) return left === 1
  const crossed = units[start + same] === other.charCodeAt(same + 1)
  return crossed && units[start + same + 1] === other.charCodeAt(same)
}

/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make one
 * word of the other (optimal string alignment).
 * @param most the search gives up beyond it
 * @returns the distance, or `most + 1` where it is greater than `most`
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= other.length; column++) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1)
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (swapped(one, other, row, column)) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[other.length] ?? 0, most + 1)
}

function swapped(one: string, other: string, row: number, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
    one.charCodeAt(row - 2) === other.charCodeAt(column - 1)
  )
}
