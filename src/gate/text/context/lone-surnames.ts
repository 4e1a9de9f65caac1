import { isCapital } from '../fold.ts'
import type { NameIndex } from '../names/name-index.ts'
import { formIn } from '../names/name-table.ts'
import { stands } from '../names/people.ts'
import type { Sighting } from '../names/sighting.ts'
import type { Part } from '../part.ts'
import { TRAIT, traitsIn } from '../traits.ts'

/** A surname of so few learners tells whose it is once their class stands beside it. */
const FEW = 2
const ELSE = TRAIT.ordinary | TRAIT.forename | TRAIT.placeSurname | TRAIT.placeWord

/** "Class 4B went to Lancaster", but not "Well done to Lancaster of 4B". */
const PLACE_FOLLOWS =
  /(?<!\p{L})(?:(?:went|go|goes|going|gone|trips?|visits?|walk|walked|travel|travelled|drove|coach|returned|moved?) to|at|in|near|around|visit(?:ed|ing)?) ?$/u
const LONGEST_LEAD = 16

/**
 * Surnames standing alone that are rare enough to mean somebody with a class or a year beside them,
 * as in "the Oyelaran-Whitlock boy in 4B": written as a name, of few learners, of no colleague, and
 * no place, first name or word besides.
 */
export function rareSurnames(
  part: Part,
  sightings: readonly Sighting[],
  { adults }: NameIndex,
): readonly Sighting[] {
  const { folded } = part.read
  const { text } = folded
  return sightings.filter(({ sort, people, start, end, aside }) => {
    if (sort !== 'surname' || people.length > FEW || aside || !isCapital(folded, start))
      return false
    if (PLACE_FOLLOWS.test(text.slice(Math.max(0, start - LONGEST_LEAD), start))) return false
    const key = text.slice(start, end).replace(/[^\p{L}]+/gu, '')
    if ((traitsIn(key) & ELSE) !== 0) return false
    const form = formIn(adults, key)
    return form < 0 || !stands(adults, 'surnames', form)
  })
}
