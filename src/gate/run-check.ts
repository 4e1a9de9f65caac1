import type { Observation, Place } from './types.ts'

/** A check's result, and what to report where it could not be had. */
export interface Checked<T> {
  readonly value: T
  readonly failures: readonly Observation[]
}

const NONE: readonly Observation[] = []

/**
 * Runs one check. A check that throws is never silent and never clears a draft: it yields a
 * `check_failed` observation, so that a person looks instead.
 * @param name the check in plain words, as it fits "The check for … could not be finished"
 */
export function runCheck<T>(name: string, place: Place, fallback: T, run: () => T): Checked<T> {
  try {
    return { value: run(), failures: NONE }
  } catch {
    return { value: fallback, failures: [checkFailed(place, name)] }
  }
}

/** Says that a check could not be finished in a part of the draft. */
export function checkFailed(place: Place, name: string): Observation {
  return {
    kind: 'check_failed',
    place,
    start: 0,
    end: 0,
    text: '',
    learners: [],
    adults: [],
    confidence: 'likely',
    reason: `The check for ${name} could not be finished. Please look here yourself.`,
  }
}
