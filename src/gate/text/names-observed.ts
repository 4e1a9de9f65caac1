import type { GateIndex } from '../gate-index.ts'
import type { Observation, ObservationKind } from '../types.ts'
import type { AdultSighting } from './names/adults.ts'
import { idOf } from './names/people.ts'
import type { Sighting } from './names/sighting.ts'
import { observe, type Part } from './part.ts'

const KINDS: Readonly<Partial<Record<Sighting['sort'], ObservationKind>>> = {
  full: 'learner_full_name',
  part: 'learner_name_possible',
  first: 'learner_name_possible',
}

/** Puts the learners and colleagues seen by name as observations; lone surnames are kept back. */
export function namesObserved(scene: {
  readonly part: Part
  readonly index: GateIndex
  readonly adults: readonly AdultSighting[]
  readonly sightings: readonly Sighting[]
  readonly idsOf: (people: readonly number[]) => string[]
}): Observation[] {
  const { part, index, adults, sightings, idsOf } = scene
  const learners = sightings.flatMap(({ sort, start, end, people, confidence, reason }) => {
    const kind = KINDS[sort]
    if (!kind) return []
    const ids = idsOf(people)
    return observe(part, { kind, from: start, to: end, confidence, reason, learners: ids })
  })
  const colleagues = adults.map(({ start, end, people, confidence, reason }) => {
    const ids = people.map((person) => idOf(index.names.adults, person))
    return observe(part, {
      kind: 'adult_name',
      from: start,
      to: end,
      confidence,
      reason,
      adults: ids,
    })
  })
  return [...learners, ...colleagues]
}
