import type { RegisterLearner } from '../types.ts'

/**
 * Learners who joined, changed or left since an index was built, by id, the last change last;
 * null for those who left.
 */
export type Changes = ReadonlyMap<string, RegisterLearner | null>

/** Nobody has changed. */
export const NO_CHANGES: Changes = new Map()

/** The changes with one more, which takes the place of an earlier one of the same learner. */
export function withChange(changes: Changes, id: string, learner: RegisterLearner | null): Changes {
  const now = new Map(changes)
  now.delete(id)
  return now.set(id, learner)
}

/** Those who joined or changed, as they are now. */
export function presentIn(changes: Changes): RegisterLearner[] {
  return [...changes.values()].filter((learner) => learner !== null)
}
