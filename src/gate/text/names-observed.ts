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
  const seen: Observation[] = []
  for (const { sort, start, end, people, confidence, reason } of sightings) {
    const kind = KINDS[sort]
    if (!kind) continue
    const learners = idsOf(people)
    seen.push(observe(part, { kind, from: start, to: end, confidence, reason, learners }))
  }
  for (const { start, end, people, confidence, reason } of adults) {
    const ids = people.map((person) => idOf(index.names.adults, person))
    const about = { confidence, reason, adults: ids }
    seen.push(observe(part, { kind: 'adult_name', from: start, to: end, ...about }))
  }
  return seen
}
