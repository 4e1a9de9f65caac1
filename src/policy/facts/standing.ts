import { endOf, monthsOn, startOf } from '../partial-date.ts'
import { FACT_KINDS, type ReferenceFact } from './fact.ts'

/** Whether a fact holds on a day. */
export type FactStanding = 'coming' | 'holds' | 'past'

/** @param today calendar date in Europe/London */
export function standingOf(fact: ReferenceFact, today: string): FactStanding {
  if (fact.validTo !== undefined && endOf(fact.validTo) < today) return 'past'
  if (fact.validFrom !== undefined && startOf(fact.validFrom) > today) return 'coming'
  return 'holds'
}

/**
 * Whether a fact should be looked at again: never checked, or longer ago than its kind allows.
 * What is past stays as it was.
 */
export function isStale(fact: ReferenceFact, today: string): boolean {
  if (standingOf(fact, today) === 'past') return false
  if (fact.lastChecked === undefined) return true
  const months = FACT_KINDS.find((kind) => kind.code === fact.kind)?.months ?? 12
  return monthsOn(endOf(fact.lastChecked), months) < today
}
