import type { Token } from '../tokens.ts'
import { type Gap, gapBetween } from './gaps.ts'
import { type Middle, MOST_MIDDLE_NAMES, mayBeMiddle, middleOf } from './middle-names.ts'
import { forenamePostings, type NameTable, surnamePostings } from './name-table.ts'
import { closestMatches, type Match } from './postings.ts'
import type { Spot, Spots } from './spot.ts'

/** A forename and a surname of the same person standing together. */
export interface Pair {
  readonly forename: Spot
  readonly surname: Spot
  readonly order: 'forward' | 'reversed'
  readonly gap: Gap
  readonly middle: Middle
  readonly matches: readonly Match[]
}

const SHORTEST_WITH_TWO_SLIPS = 5

/** A text cut one way, with the forms of names that stand in it. */
export interface Scene {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly spots: Spots
  readonly table: NameTable
}

/** Every pair of names in a scene, in either order, with middle names or initials between. */
export function findPairs(scene: Scene): Pair[] {
  const pairs: Pair[] = []
  for (const first of scene.spots.flat()) {
    pairs.push(...pairsFrom(scene, first))
  }
  return pairs
}

function* pairsFrom(scene: Scene, first: Spot): Generator<Pair> {
  for (let at = first.past; at <= first.past + MOST_MIDDLE_NAMES; at++) {
    const seconds = scene.spots[at] ?? []
    const start = scene.tokens[at]?.start
    if (start === undefined) return
    if (seconds.length === 0) continue
    const between = scene.tokens.slice(first.past, at)
    if (!mayBeMiddle(scene.text, first, between)) return
    const last = between.at(-1) ?? first
    const gap = gapBetween(scene.text, last.end, start, last.key.length === 1)
    if (gap === null) return
    for (const second of seconds) {
      if (isTooVague(first, second, scene.table)) continue
      yield* pairOf(scene, { forename: first, surname: second, order: 'forward', gap }, between)
      if (between.length > 0 || gap === 'stop') continue
      yield* pairOf(scene, { forename: second, surname: first, order: 'reversed', gap }, between)
    }
  }
}

type Standing = Pick<Pair, 'forename' | 'surname' | 'order' | 'gap'>

function* pairOf(scene: Scene, standing: Standing, between: readonly Token[]): Generator<Pair> {
  const { table } = scene
  const forenames = forenamePostings(table, standing.forename.form)
  const surnames = surnamePostings(table, standing.surname.form)
  if (forenames.length === 0 || surnames.length === 0) return
  const matches = closestMatches(forenames, surnames)
  if (matches.length === 0) return
  const people = matches.flatMap(({ person }) => table.people[person] ?? [])
  yield { ...standing, middle: middleOf(between, people), matches }
}

/** Two slips in short names leave nothing to go by. */
function isTooVague(first: Spot, second: Spot, { spelt }: NameTable): boolean {
  if (first.manner !== 'slip' || second.manner !== 'slip') return false
  const lengths = [first, second].map(({ form }) => spelt[form]?.length ?? 0)
  return Math.min(...lengths) < SHORTEST_WITH_TWO_SLIPS
}
