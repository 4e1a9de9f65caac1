import type { Confidence } from './types.ts'

const STRENGTH: Readonly<Record<Confidence, number>> = { certain: 3, likely: 2, possible: 1 }

/** How much a confidence weighs, for comparing two of them. */
export function strengthOf(confidence: Confidence): number {
  return STRENGTH[confidence]
}

/** The weaker of two confidences. */
export function weaker(one: Confidence, other: Confidence): Confidence {
  return STRENGTH[one] <= STRENGTH[other] ? one : other
}
