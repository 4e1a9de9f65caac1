import type { Observation } from '../../gate/types.ts'
import type { Terms } from '../types.ts'

/** What stands between quotation marks is the author's own and stays as it was typed. */
const QUOTED_OR_LEARNER = /“[^”]*”|\blearners?\b/g

/**
 * The gate's reasons in the policy's own words: the gate knows no policy and says "learner", a school
 * may say "pupil" or "student".
 */
export function inOwnWords(
  observations: readonly Observation[],
  terms: Pick<Terms, 'learner' | 'learners'>,
): readonly Observation[] {
  return observations.map((observation) => ({
    ...observation,
    reason: observation.reason.replaceAll(QUOTED_OR_LEARNER, (found) => {
      if (found.startsWith('“')) return found
      return found === 'learner' ? terms.learner : terms.learners
    }),
  }))
}
