import type { Observation } from '../../types.ts'
import { observe, type Part } from '../part.ts'
import { FORENAMES } from '../words/forenames.ts'
import { ORDINARY_WORDS } from '../words/ordinary-words.ts'
import type { Sighting } from './sighting.ts'

/** A part of a draft with the names seen in it. */
export interface NamedPart {
  readonly part: Part
  readonly sightings: readonly Sighting[]
}

/**
 * Finds names whose halves stand apart: the first name in the text, the surname only in a file
 * name, an alt text, a hashtag or elsewhere. Reported where the surname stands.
 */
export function findSplitNames(
  parts: readonly NamedPart[],
  idsOf: (people: readonly number[]) => string[],
): Observation[] {
  if (!parts.some(({ sightings }) => sightings.some(({ sort }) => sort === 'surname'))) return []
  const firsts = new Map<number, Part>()
  const inSeveral = new Set<number>()
  for (const { part, sightings } of parts) {
    for (const { sort, people } of sightings) {
      if (sort !== 'first') continue
      for (const person of people) {
        const other = firsts.get(person)
        if (other && other !== part) inSeveral.add(person)
        else firsts.set(person, part)
      }
    }
  }
  return parts.flatMap(({ part, sightings }) =>
    sightings.flatMap((name) => {
      if (name.sort !== 'surname') return []
      const people = name.people.filter((person) => {
        const first = firsts.get(person)
        if (!first) return false
        return name.aside || first !== part || inSeveral.has(person) || isSurnameOnly(part, name)
      })
      if (people.length === 0) return []
      return observe(part, {
        kind: 'learner_name_possible',
        from: name.start,
        to: name.end,
        confidence: 'likely',
        learners: idsOf(people),
        reason: 'With a first name elsewhere in this post, this makes the full name of a learner.',
      })
    }),
  )
}

/** Within one text, a surname that is a forename too is most likely another child's first name. */
function isSurnameOnly(part: Part, { start, end }: Sighting): boolean {
  const key = part.read.folded.text.slice(start, end)
  return !FORENAMES.has(key) && !ORDINARY_WORDS.has(key)
}
