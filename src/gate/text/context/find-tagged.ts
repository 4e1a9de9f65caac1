import type { Observation } from '../../types.ts'
import type { Sighting } from '../names/sighting.ts'
import { observe, type Part } from '../part.ts'

/** Finds a first name or a surname of a learner who is tagged in a photo or declared as named. */
export function findTagged(
  part: Part,
  sightings: readonly Sighting[],
  tagged: ReadonlySet<string>,
  idsOf: (people: readonly number[]) => string[],
): Observation[] {
  if (tagged.size === 0) return []
  return sightings.flatMap((name) => {
    if (name.sort === 'full' || name.sort === 'part') return []
    const learners = idsOf(name.people).filter((id) => tagged.has(id))
    if (learners.length === 0) return []
    return observe(part, {
      kind: 'learner_in_context',
      from: name.start,
      to: name.end,
      confidence: 'likely',
      learners,
      reason: 'The name of a learner who is tagged in this post.',
    })
  })
}
