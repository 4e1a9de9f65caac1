import type { Observation } from '../../types.ts'
import type { Sighting } from '../names/sighting.ts'
import { observe, type Part } from '../part.ts'
import { inOneSentence } from '../sentences.ts'
import { nearby } from '../stretches.ts'
import type { Mention } from './find-mentions.ts'

const NEAR = 120

/** Finds a class or a year in one sentence with the name of a learner. */
export function findClasses(
  part: Part,
  sightings: readonly Sighting[],
  mentions: readonly Mention[],
  idsOf: (people: readonly number[]) => string[],
): Observation[] {
  const { text } = part.read.folded
  const names = sightings.filter(
    ({ sort }) => sort === 'full' || sort === 'part' || sort === 'first',
  )
  return mentions.flatMap((mention) => {
    if (mention.sort !== 'class' && mention.sort !== 'year') return []
    const near = nearby(names, mention, NEAR).filter(
      (name) =>
        !(name.start < mention.end && mention.start < name.end) &&
        inOneSentence(text, name.start, mention.start),
    )
    if (near.length === 0) return []
    const whole = near.some(({ sort }) => sort !== 'first')
    return observe(part, {
      kind: 'class_and_year',
      from: mention.start,
      to: mention.end,
      confidence: whole ? 'likely' : 'possible',
      learners: [...new Set(near.flatMap(({ people }) => idsOf(people)))],
      reason: 'A class or year beside the name of a learner.',
    })
  })
}
