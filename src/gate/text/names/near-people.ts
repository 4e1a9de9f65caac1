import type { Confidence } from '../../types.ts'
import { TRAIT, traitsIn } from '../traits.ts'
import { editDistance } from './edit-distance.ts'
import type { NameTable } from './name-table.ts'
import { MOST_PEOPLE, namesOf, type Placed, peopleBy, placeOf, type Side, spelt } from './people.ts'
import { lettersIn, soundHash } from './sounds.ts'

const SHORTEST = 4
const SHORTEST_TWO_SLIPS = 6
/** Namesakes compared for one name; a text cannot make the gate look at more. */
const MOST_COMPARED = 256
/** A slip takes at most one letter out of a word and puts at most one other in. */
const MOST_LETTERS_CHANGED = 4

/** A word that stands where the other half of a name would. */
interface Typed {
  readonly key: string
  readonly letters: number
  readonly sound: number
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
  const typed: Typed = { key, letters: lettersIn(key), sound: soundHash(key), another }
  const found = { likely: [] as number[], possible: [] as number[] }
  for (const person of peopleBy(table, right, form, 'exact', MOST_COMPARED)) {
    const confidence = closest(placeOf(table, person), missed, typed)
    if (confidence) found[confidence].push(person)
  }
  const confidence = found.likely.length > 0 ? 'likely' : 'possible'
  const people = found[confidence].slice(0, MOST_PEOPLE)
  return people.length > 0 ? { people, confidence } : null
}

function closest(placed: Placed, missed: Side, typed: Typed): 'likely' | 'possible' | null {
  const { letters, sounds } = placed.segment[missed]
  let best: 'likely' | 'possible' | null = null
  for (const name of namesOf(placed, missed)) {
    const alike = typed.sound !== 0 && typed.sound === sounds[name]
    const changed = (letters[name] ?? 0) ^ typed.letters
    if (!alike && countOf(changed) > MOST_LETTERS_CHANGED) continue
    const written = spelt(placed.segment, placed.segment[missed], name)
    if (written === typed.key || written.length < SHORTEST) continue
    if (alike) return 'likely'
    const most = !typed.another && mayHaveTwoSlips(written, typed.key) ? 2 : 1
    if (editDistance(typed.key, written, most) > most) continue
    const other = missed === 'surnames' && written.length !== typed.key.length
    if (!typed.another || other) return 'likely'
    best = 'possible'
  }
  return best
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
