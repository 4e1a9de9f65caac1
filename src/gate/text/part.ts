import type { Confidence, Observation, ObservationKind, Place } from '../types.ts'
import { spanOf } from './fold.ts'
import type { Read } from './readings.ts'

/** One text of a draft: the post itself, an alt text or a file name. */
export interface Part {
  readonly place: Place
  readonly read: Read
}

/** What a detector says of a stretch of a part. Offsets are folded units. */
export interface Seen {
  readonly kind: ObservationKind
  readonly from: number
  readonly to: number
  readonly confidence: Confidence
  readonly reason: string
  readonly learners?: readonly string[]
  readonly adults?: readonly string[]
  readonly owner?: NonNullable<Observation['owner']>
}

/** Puts what was seen as an observation, with the span and the very words of the original. */
export function observe(part: Part, seen: Seen): Observation {
  const { kind, from, to, confidence, reason, learners = [], adults = [], owner } = seen
  const span = spanOf(part.read.folded, from, to)
  const observation = { kind, place: part.place, ...span, learners, adults, confidence, reason }
  return owner === undefined ? observation : { ...observation, owner }
}
