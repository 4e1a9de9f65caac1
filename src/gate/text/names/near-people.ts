import type { Confidence } from '../../types.ts'
import { TRAIT, traitsIn } from '../traits.ts'
import { editDistance } from './edit-distance.ts'
import { soundsLikeForm } from './heard-forms.ts'
import { isMutated } from './inflections.ts'
import type { How } from './name-forms.ts'
import type { NameTable } from './name-table.ts'
import { sharesSound } from './packed-sounds.ts'
import { MOST_PEOPLE, type Placed, peopleBy, placeOf, type Side, spelt } from './people.ts'
import type { NameSegment } from './segment.ts'
import { isShortenedFrom } from './shortened.ts'
import { lettersIn, type Sound, soundsAsWritten } from './sounds.ts'

const SHORTEST = 4
const SHORTEST_TWO_SLIPS = 6
/** Namesakes compared for one name; a text cannot make the gate look at more. */
const MOST_COMPARED = 256
const MOST_SLIPS = 2
/** A surname of so few learners tells whose it is, however their first name is shortened. */
const FEW = 8

/** A word that stands where the other half of a name would. */
interface Typed {
  readonly key: string
  readonly letters: number
  readonly sounds: readonly Sound[]
  /** It is a name itself, and so less likely a misspelling of another. */
  readonly another: boolean
}

/** The half of a name that is right, or as right as `how` says. */
export interface Right {
  readonly side: Side
  readonly form: number
  readonly how: How
  /** It is itself one letter away, or a short form, so that the rest must sound as it should. */
  readonly loose: boolean
}

/** The people who are nearest to a name of which one half is wrong. */
export interface Near {
  readonly people: number[]
  readonly confidence: Confidence
}

/**
 * Of the people who bear one half of a name, those whose other half is closest to what was typed.
 */
export function nearPeople(table: NameTable, right: Right, key: string): Near | null {
  const { side, form, how, loose } = right
  const bearers = peopleBy(table, side, form, how, MOST_COMPARED)
  if (bearers.length === 0) return null
  const missed = side === 'givens' ? 'surnames' : 'givens'
  const trait = missed === 'surnames' ? TRAIT.surname : TRAIT.forename
  const another = (traitsIn(key) & trait) !== 0
  const typed: Typed = { key, letters: lettersIn(key), sounds: soundsAsWritten(key), another }
  const rare = side === 'surnames' && bearers.length <= FEW
  const found = { likely: [] as number[], possible: [] as number[] }
  for (const person of bearers.slice(0, MOST_COMPARED)) {
    const confidence = closest(placeOf(table, person), missed, typed, { loose, rare })
    if (confidence) found[confidence].push(person)
  }
  const confidence = found.likely.length > 0 ? 'likely' : 'possible'
  const people = found[confidence].slice(0, MOST_PEOPLE)
  return people.length > 0 ? { people, confidence } : null
}

type Closeness = 'likely' | 'possible' | null

/** How much is known of the half that is right. */
interface Known {
  readonly loose: boolean
  readonly rare: boolean
}

/** How near the missed half of a person's name is, or the nearer of their two forenames. */
function closest({ segment, at }: Placed, missed: Side, typed: Typed, known: Known): Closeness {
  const { forename, preferred, surname } = segment.people
  if (missed === 'surnames') return closeness(segment, missed, surname[at] ?? 0, typed, known)
  const given = closeness(segment, missed, forename[at] ?? 0, typed, known)
  if (given === 'likely') return given
  return closeness(segment, missed, preferred[at] ?? 0, typed, known) ?? given
}

function closeness(
  segment: NameSegment,
  side: Side,
  place: number,
  typed: Typed,
  { loose, rare }: Known,
): Closeness {
  if (place === 0) return null
  const { letters, sounds } = segment[side]
  const alike = sharesSound(sounds, place - 1, typed.sounds)
  const shared = letters[place - 1] ?? 0
  const shorter = side === 'givens' && !loose && (typed.letters & ~shared) === 0
  if (side === 'givens' && rare && !loose && !alike) {
    if (soundsLikeForm(typed.sounds, spelt(segment, segment[side], place - 1))) return 'likely'
  }
  if (!alike && !shorter && (loose || !mayBeNear(shared, typed.letters))) return null
  const written = spelt(segment, segment[side], place - 1)
  if (alike) return written === typed.key && !loose ? null : 'likely'
  if (written === typed.key) return null
  if (!loose && isMutated(typed.key, written)) return 'likely'
  if (shorter && isShortenedFrom(typed.key, written)) return rare ? 'likely' : 'possible'
  if (loose || Math.min(written.length, typed.key.length) < SHORTEST) return null
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
