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

/**
 * Leaves of observations of the same thing in the same stretch of text only the strongest. How
 * many of one kind there may be is limited before, so that each may be held against the others.
 */
export function settleObservations(observations: readonly Observation[]): Observation[] {
  if (observations.length < 2) return [...observations]
  const kept: Observation[] = []
  const families = new Map<string, Map<string, Observation[]>>()
  for (const observation of [...observations].sort(strongestFirst)) {
    const { kind, place } = observation
    const family = NAMING.has(kind) ? 'naming' : kind
    const byPlace = families.get(family) ?? new Map<string, Observation[]>()
    families.set(family, byPlace)
    const key = placeKey(place)
    const others = byPlace.get(key)
    if (others?.some((other) => overlaps(other, observation) && speaksFor(other, observation))) {
      continue
    }
    kept.push(observation)
    if (others) others.push(observation)
    else byPlace.set(key, [observation])
  }
  return kept
}

/** Whether two observations share a unit of text; one that means the whole part covers none. */
function overlaps(one: Observation, other: Observation): boolean {
  return Math.max(one.start, other.start) < Math.min(one.end, other.end)
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
