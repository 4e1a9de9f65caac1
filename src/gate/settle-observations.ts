import { strengthOf } from './strength.ts'
import type { Observation, ObservationKind, Place } from './types.ts'

/** Kinds that name a learner: of several for one learner in one place the strongest is enough. */
const NAMING: ReadonlySet<ObservationKind> = new Set([
  'learner_full_name',
  'learner_name_possible',
  'learner_in_context',
])

/** One text as a key: the part, and the photo it belongs to. */
export function placeKey(place: Place): string {
  return 'photo' in place ? `${place.part} ${place.photo}` : place.part
}

/** Leaves of observations of the same thing in the same stretch of text only the strongest. */
export function settleObservations(observations: readonly Observation[]): Observation[] {
  const kept: Observation[] = []
  const byUnit = new Map<string, Observation[]>()
  for (const observation of [...observations].sort(strongestFirst)) {
    const units = unitsOf(observation)
    if (units.some((unit) => byUnit.get(unit)?.some((other) => speaksFor(other, observation)))) {
      continue
    }
    kept.push(observation)
    for (const unit of units) {
      const there = byUnit.get(unit)
      if (there) there.push(observation)
      else byUnit.set(unit, [observation])
    }
  }
  return kept
}

/** Every unit of text that an observation covers; none where the whole part is meant. */
function unitsOf({ kind, place, start, end }: Observation): string[] {
  const family = NAMING.has(kind) ? 'naming' : kind
  const key = `${family} ${placeKey(place)}`
  return Array.from({ length: end - start }, (_, at) => `${key} ${start + at}`)
}

/** Whether a stronger observation of the same family makes another one needless. */
function speaksFor(strong: Observation, weak: Observation): boolean {
  if (!NAMING.has(weak.kind)) return true
  if (weak.learners.some((id) => strong.learners.includes(id))) return true
  const inside = strong.start <= weak.start && weak.end <= strong.end
  return inside && weak.confidence === 'possible'
}

function strongestFirst(one: Observation, other: Observation): number {
  return (
    strengthOf(other.confidence) - strengthOf(one.confidence) ||
    rank(one) - rank(other) ||
    other.end - other.start - (one.end - one.start) ||
    one.learners.length - other.learners.length ||
    one.start - other.start
  )
}

function rank({ kind }: Observation): number {
  return kind === 'learner_full_name' ? 0 : 1
}
