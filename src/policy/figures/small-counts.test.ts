import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  FEWEST_SHOWN,
  withoutSmallCounts,
  withoutSmallShare,
  withoutSmallSteps,
} from './small-counts.ts'

const counts = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 12 })

describe('small counts in a roll-up', () => {
  test.each([
    [
      [0, 7],
      [
        { kind: 'exact', count: 0 },
        { kind: 'exact', count: 7 },
      ],
      { kind: 'exact', count: 7 },
    ],
    [[4, 7], [{ kind: 'few' }, { kind: 'exact', count: 7 }], { kind: 'hidden' }],
    [[5], [{ kind: 'exact', count: 5 }], { kind: 'exact', count: 5 }],
    [[], [], { kind: 'exact', count: 0 }],
  ])('%j', (given, shown, total) => {
    expect(withoutSmallCounts(given)).toEqual({ shown, total })
  })

  test('could always have been another small count', () => {
    fc.assert(
      fc.property(counts, fc.nat(), (given, pick) => {
        const small = given.flatMap((count, at) => (count > 0 && count < FEWEST_SHOWN ? [at] : []))
        if (small.length === 0) return
        const at = small[pick % small.length] ?? 0
        const other = given.with(at, ((given[at] ?? 1) % (FEWEST_SHOWN - 1)) + 1)
        expect(other).not.toEqual(given)
        expect(withoutSmallCounts(other)).toEqual(withoutSmallCounts(given))
      }),
    )
  })
})

/** What somebody who knows how small counts are left out could still take for the truth. */
interface Guess<Table> {
  readonly tables: readonly Table[]
  readonly view: (table: Table) => unknown
  /** What nobody may find out where it is small. */
  readonly secrets: (table: Table) => readonly number[]
  /** The largest number in them. */
  readonly most: number
}

/**
 * The tables of which something small has only one value that agrees with all that is shown together. Those at the edge
 * of what was listed are only possibilities: some that would agree with them are not on the list.
 */
function foundOut<Table extends readonly number[]>(guess: Guess<Table>): readonly Table[] {
  const { tables, view, secrets, most } = guess
  const within = (table: Table) => table.every((one) => one <= most - FEWEST_SHOWN)
  const alike = Map.groupBy(tables, (table) => JSON.stringify(view(table)))
  return [...alike.values()].flatMap((same) => {
    const possible = (secrets(same[0] as Table) ?? []).map(
      (_, at) => new Set(same.map((table) => secrets(table)[at])),
    )
    return same
      .filter(within)
      .filter((table) =>
        secrets(table).some((one, at) => one > 0 && one < FEWEST_SHOWN && possible[at]?.size === 1),
      )
  })
}

/** All lists of so many whole numbers from 0 to a most. */
function everyList(length: number, most: number): readonly (readonly number[])[] {
  const each = Array.from({ length: most + 1 }, (_, count) => count)
  return Array.from({ length }).reduce<readonly (readonly number[])[]>(
    (lists) => lists.flatMap((list) => each.map((count) => [...list, count])),
    [[]],
  )
}

const sums = (bands: readonly number[]) =>
  bands.map((_, at) => bands.slice(0, at + 1).reduce((sum, one) => sum + one, 0))

/** What is shown of some schools for each time that can be asked for. */
const everyTime = (schools: readonly (readonly number[])[]) =>
  schools[0]?.map((_, at) => withoutSmallSteps(schools.map((steps) => steps.slice(0, at + 1))))

describe('whoever sees all that one role can open, and knows the rule', () => {
  test('finds no small count of one school in three times that lie within each other', () => {
    const found = foundOut({
      ...{ tables: everyList(3, 16), most: 16 },
      view: (bands) => everyTime([sums(bands)]),
      secrets: (bands) => [...bands, ...sums(bands), (bands[1] ?? 0) + (bands[2] ?? 0)],
    })
    expect(found).toEqual([])
  })

  test('finds none of two schools beside their total, in two times', () => {
    const found = foundOut({
      ...{ tables: everyList(4, 13), most: 13 },
      view: ([a = 0, b = 0, c = 0, d = 0]) => everyTime([sums([a, b]), sums([c, d])]),
      secrets: ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d, a + b, c + d, a + c, b + d],
    })
    expect(found).toEqual([])
  })

  test('finds no small share of what is shown, nor how few it leaves', () => {
    const found = foundOut({
      ...{ tables: everyList(2, 20).filter(([part = 0, all = 0]) => part <= all), most: 20 },
      view: ([part = 0, all = 0]) => [withoutSmallCounts([all]), withoutSmallShare(part, all)],
      secrets: ([part = 0, all = 0]) => [part, all, all - part],
    })
    expect(found).toEqual([])
  })

  test('would find one if each time were shown by itself', () => {
    const found = foundOut({
      ...{ tables: everyList(2, 14), most: 14 },
      view: (bands) => sums(bands).map((count) => withoutSmallCounts([count])),
      secrets: (bands) => bands,
    })
    expect(found.length).toBeGreaterThan(0)
  })
})
