import { listAt } from '../packed-lists.ts'
import type { How } from './name-forms.ts'
import { howOf, type NameTable, nameOf, places } from './name-table.ts'
import { inOrder, MOST_PEOPLE } from './people.ts'
import type { NamePairs, NameSegment } from './segment.ts'

/** A person named by a forename and a surname together, and how close each is to the register. */
export interface Match {
  readonly person: number
  readonly forename: How
  readonly surname: How
}

const NOBODY: readonly Match[] = []

/** The people found so far, all of whom match equally well. */
interface Best {
  readonly distance: number
  readonly matches: Match[]
  /** How many pairs of names they bear: those of one alone are in order, and each is there once. */
  pairs: number
}

/**
 * The people who have both forms and whose match is as close as any: where a forename and a
 * surname fit one learner exactly, another who has the surname only as half of theirs is not
 * meant. The work grows with the names that the forms stand for, never with the people.
 */
export function matchesOf(table: NameTable, forename: number, surname: number): readonly Match[] {
  let best: Best | null = null
  const placed = places(table, surname)
  for (const given of places(table, forename)) {
    const last = placed.find(({ segment }) => segment === given.segment)
    if (!last) continue
    const gone = given.first === 0 ? table.gone : null
    best = closest(given.segment, { given: given.form, surname: last.form, ...given, gone }, best)
  }
  if (!best) return NOBODY
  const { matches, pairs } = best
  if (pairs === 1) return matches
  const byPerson = new Map(matches.map((match) => [match.person, match]))
  return inOrder([...byPerson.keys()]).flatMap((person) => byPerson.get(person) ?? [])
}

interface Sought {
  readonly given: number
  readonly surname: number
  readonly first: number
  readonly gone: ReadonlySet<number> | null
}

function closest(segment: NameSegment, sought: Sought, before: Best | null): Best | null {
  let best = before
  const surnames = listAt(segment.surnames.byForm, sought.surname)
  if (surnames.length === 0) return best
  const givens = listAt(segment.givens.byForm, sought.given)
  for (const given of givens) {
    for (const last of surnames) {
      const distance = farFrom(given) + farFrom(last)
      if (best && distance > best.distance) break
      const bearers = bearersOfBoth(segment.pairs, nameOf(last), nameOf(given), sought.gone)
      if (bearers.length === 0) continue
      if (!best || distance < best.distance) best = { distance, matches: [], pairs: 0 }
      best.pairs++
      const [forename, surname] = [howOf(given), howOf(last)]
      for (const person of bearers) {
        best.matches.push({ person: person + sought.first, forename, surname })
      }
    }
  }
  return best
}

/** By `HOW`: a short first name is no nearer than half a surname, so that neither hides the other. */
const FAR = [0, 1, 2, 2, 4] as const

function farFrom(entry: number): number {
  return FAR[entry & 7] ?? 0
}

const NONE: readonly number[] = []

/** The people who bear two names, by halving the list of the surname. */
function bearersOfBoth(
  { givens, people }: NamePairs,
  surname: number,
  given: number,
  gone: ReadonlySet<number> | null,
): readonly number[] {
  const { at, items } = givens
  let low = at[surname] ?? 0
  const past = at[surname + 1] ?? 0
  let high = past
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((items[middle] ?? 0) < given) low = middle + 1
    else high = middle
  }
  if (low === past || items[low] !== given) return NONE
  const found: number[] = []
  for (; low < past && items[low] === given && found.length < MOST_PEOPLE; low++) {
    const person = people[low] ?? 0
    if (!gone?.has(person)) found.push(person)
  }
  return found
}
