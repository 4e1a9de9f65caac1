import type { Token } from '../tokens.ts'
import { type Gap, gapBetween } from './gaps.ts'
import { type Match, matchesOf } from './matches.ts'
import { type Middle, MOST_MIDDLE_NAMES, mayBeMiddle, middleOf } from './middle-names.ts'
import { lengthOfForm, type NameTable } from './name-table.ts'
import { middleNamesOf } from './people.ts'
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
const NO_TOKENS: readonly Token[] = []

/** A text cut one way, with the forms of names that stand in it. */
export interface Scene {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly spots: Spots
  /** The same spots in order, without the gaps. */
  readonly all: readonly Spot[]
  readonly table: NameTable
}

/** Every pair of names in a scene, in either order, with middle names or initials between. */
export function findPairs(scene: Scene): Pair[] {
  const pairs: Pair[] = []
  const known: Known = new Map()
  for (const first of scene.all) pairsFrom(scene, first, pairs, known)
  return pairs
}

/** Who bears two forms, by both: a name that a text repeats is looked up once. */
type Known = Map<number, readonly Match[]>
const MOST_FORMS = 2 ** 26

function pairsFrom(scene: Scene, first: Spot, pairs: Pair[], known: Known): void {
  const { tokens, spots, text, table } = scene
  for (let at = first.past; at <= first.past + MOST_MIDDLE_NAMES; at++) {
    const seconds = spots[at]
    const start = tokens[at]?.start
    if (start === undefined) return
    if (!seconds || seconds.length === 0) continue
    const between = at === first.past ? NO_TOKENS : tokens.slice(first.past, at)
    if (!mayBeMiddle(text, first, between)) return
    const last = between.at(-1) ?? first
    const gap = gapBetween(text, last.end, start, last.key.length === 1)
    if (gap === null) return
    for (const second of seconds) {
      if (isTooVague(first, second, table)) continue
      const forward = { forename: first, surname: second, order: 'forward', gap } as const
      addPair(pairs, forward, between, { table, known })
      if (between.length > 0 || gap === 'stop') continue
      const reversed = { forename: second, surname: first, order: 'reversed', gap } as const
      addPair(pairs, reversed, between, { table, known })
    }
  }
}

type Standing = Pick<Pair, 'forename' | 'surname' | 'order' | 'gap'>

function addPair(
  pairs: Pair[],
  standing: Standing,
  between: readonly Token[],
  { table, known }: { table: NameTable; known: Known },
): void {
  const [forename, surname] = [standing.forename.form, standing.surname.form]
  const key = forename * MOST_FORMS + surname
  const matches = known.get(key) ?? matchesOf(table, forename, surname)
  known.set(key, matches)
  if (matches.length === 0) return
  const middle =
    between.length === 0
      ? 'none'
      : middleOf(
          between,
          matches.map(({ person }) => middleNamesOf(table, person)),
        )
  pairs.push({ ...standing, middle, matches })
}

/** Two slips in short names leave nothing to go by. */
function isTooVague(first: Spot, second: Spot, table: NameTable): boolean {
  if (first.manner !== 'slip' || second.manner !== 'slip') return false
  const shorter = Math.min(lengthOfForm(table, first.form), lengthOfForm(table, second.form))
  return shorter < SHORTEST_WITH_TWO_SLIPS
}
