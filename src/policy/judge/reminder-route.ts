import type { Observation } from '../../gate/types.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { findingOn } from './finding.ts'

/**
 * Whether a post shows or names a learner as far as the gate can see: full names, likely names and
 * tagged photos, not a first name that anybody may bear. Such a post is no reminder.
 */
export function hasLearner(observations: readonly Observation[]): boolean {
  return observations.some(
    (observation) => observation.learners.length > 0 && observation.confidence !== 'possible',
  )
}

/** Asks that a reminder with a learner in it take the usual way. */
export function judgeReminder(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  if (context.postKind !== 'reminder' || !hasLearner(observations)) return []
  const { pack, overrides } = context
  const { basis } = resolveParameter(pack, 'reminders_route', overrides)
  return [
    findingOn(
      { part: 'post' },
      {
        control: 'reminder-route',
        severity: 'review',
        basis,
        title: `A reminder has no ${pack.terms.learner} in it`,
        why: because(pack, basis),
        mend: `Make it an ordinary post, or take the ${pack.terms.learner} out.`,
      },
    ),
  ]
}
