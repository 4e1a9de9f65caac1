import type { Confidence } from '../../types.ts'
import { TRAIT, traitsIn } from '../traits.ts'
import { editDistance } from './edit-distance.ts'
import type { NameTable } from './name-table.ts'
import { sharesSound } from './packed-sounds.ts'
import { MOST_PEOPLE, type Placed, peopleBy, placeOf, type Side, spelt } from './people.ts'
import type { NameSegment } from './segment.ts'
import { lettersIn, type Sound, soundsAsWritten } from './sounds.ts'

const SHORTEST = 4
const SHORTEST_TWO_SLIPS = 6
/** Namesakes compared for one name; a text cannot make the gate look at more. */
const MOST_COMPARED = 256
const MOST_SLIPS = 2

/** A word that stands where the other half of a name would. */
interface Typed {
  readonly key: string
  readonly letters: number
  readonly sounds: readonly Sound[]
  /** It is a name itself, and so less likely a misspelling of another. */
  readonly another: boolean
}

/**
 * Of the people who bear one half of a name, those whose other half is closest to what was typed.
 * @param right the half that is as the register has it
 */
export function nearPeople(
  table: NameTable,
  { right, form }: { readonly right: Side; readonly form: number },
  key: string,
): { people: number[]; confidence: Confidence } | null {
  const missed = right === 'givens' ? 'surnames' : 'givens'
  const trait = missed === 'surnames' ? TRAIT.surname : TRAIT.forename
  const another = (traitsIn(key) & trait) !== 0
  const typed: Typed = { key, letters: lettersIn(key), sounds: soundsAsWritten(key), another }
  const found = { likely: [] as number[], possible: [] as number[] }
  for (const person of peopleBy(table, right, form, 'exact', MOST_COMPARED)) {
    const confidence = closest(placeOf(table, person), missed, typed)
    if (confidence) found[confidence].push(person)
  }
  const confidence = found.likely.length > 0 ? 'likely' : 'possible'
  const people = found[confidence].slice(0, MOST_PEOPLE)
  return people.length > 0 ? { people, confidence } : null
}

type Closeness = 'likely' | 'possible' | null

/** How near the missed half of a person's name is, or the nearer of their two forenames. */
function closest({ segment, at }: Placed, missed: Side, typed: Typed): Closeness {
  const { forename, preferred, surname } = segment.people
  if (missed === 'surnames') return closeness(segment, missed, surname[at] ?? 0, typed)
  const given = closeness(segment, missed, forename[at] ?? 0, typed)
  if (given === 'likely') return given
  return closeness(segment, missed, preferred[at] ?? 0, typed) ?? given
}

function closeness(segment: NameSegment, side: Side, place: number, typed: Typed): Closeness {
  if (place === 0) return null
  const { letters, sounds } = segment[side]
  const alike = sharesSound(sounds, place - 1, typed.sounds)
  if (!alike && !mayBeNear(letters[place - 1] ?? 0, typed.letters)) return null
  const written = spelt(segment, segment[side], place - 1)
  if (written === typed.key) return null
  if (alike) return 'likely'
  if (Math.min(written.length, typed.key.length) < SHORTEST) return null
  const most = !typed.another && mayHaveTwoSlips(written, typed.key) ? 2 : 1
  if (editDistance(typed.key, written, most) > most) return null
  const longer = side === 'surnames' && written.length !== typed.key.length
  return !typed.another || longer ? 'likely' : 'possible'
}

/** A slip takes at most one letter out of a word and puts at most one other in. */
function mayBeNear(name: number, typed: number): boolean {
  return countOf(name & ~typed) <= MOST_SLIPS && countOf(typed & ~name) <= MOST_SLIPS
}

/** In five letters two may be wrong where the first is right; in longer names any two may. */
function mayHaveTwoSlips(name: string, typed: string): boolean {
  const shorter = Math.min(name.length, typed.length)
  if (shorter >= SHORTEST_TWO_SLIPS) return true
  const longer = Math.max(name.length, typed.length)
  return longer >= SHORTEST_TWO_SLIPS - 1 && name.charAt(0) === typed.charAt(0)
}

/** How many bits are set. */
function countOf(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}
