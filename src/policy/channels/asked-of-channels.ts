import { resolveParameter } from '../parameters/resolve.ts'
import { trainingAsked } from '../training.ts'
import type { Overrides, Pack } from '../types.ts'

/** What a policy asks of every channel of a school. */
export interface AskedOfChannels {
  readonly administrators: number
  readonly moderators: number
  readonly houseRules: boolean
  readonly exitPlan: boolean
  readonly evaluation: boolean
}

/** The least that holds where a policy’s number cannot be read (oldchurch 18.4b). */
const LEAST_PEOPLE = 2

/** What a policy, or the floor under it, asks of every channel of a school. */
export function askedOfChannels(pack: Pack, overrides: Overrides): AskedOfChannels {
  const value = (key: string) => resolveParameter(pack, key, overrides).value
  const count = (key: string) => {
    const stated = value(key)
    return typeof stated === 'number' ? stated : LEAST_PEOPLE
  }
  const wanted = (key: string) => value(key) !== false && value(key) !== 'not_required'
  return {
    administrators: count('min_admins'),
    moderators: count('min_moderators'),
    houseRules: wanted('house_rules_required'),
    exitPlan: wanted('site_exit_plan'),
    evaluation: wanted('site_evaluation'),
  }
}

/** The training that a policy wants of whoever runs a channel or moderates it (oldchurch 14.5b). */
export function trainingOfStaff(pack: Pack, overrides: Overrides) {
  return {
    administrator: trainingAsked(pack, overrides, 'publish'),
    moderator: trainingAsked(pack, overrides, 'decide'),
  } as const
}
