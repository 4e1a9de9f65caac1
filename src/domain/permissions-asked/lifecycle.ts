import type { PermissionState } from '../../vocabulary/asked-permissions.ts'
import { type Attempt, type Decision, decideStep, type Lifecycle } from '../lifecycle.ts'

/** In what capacity somebody acts on something that was asked for. */
export const PERMISSION_CAPACITIES = ['asker', 'decider', 'keeper'] as const
export type PermissionCapacity = (typeof PERMISSION_CAPACITIES)[number]

export const PERMISSION_ACTIONS = [
  'approve',
  'refuse',
  'record_consent',
  'write_reply',
  'withdraw',
  'end',
] as const
export type PermissionAction = (typeof PERMISSION_ACTIONS)[number]

/** Another reply or another agreement is another thing to approve, so it waits again. */
const changed = { to: 'asked', by: ['asker', 'keeper'] } as const

/**
 * The life of everything that is asked for, whatever its kind: state → action → where it leads and who
 * may. What is not here cannot happen; which actions a kind has at all stands with the kinds.
 */
export const PERMISSION_LIFECYCLE: Lifecycle<
  PermissionState,
  PermissionAction,
  PermissionCapacity
> = {
  asked: {
    approve: { to: 'granted', by: ['decider'], unlessLast: 'asked' },
    refuse: { to: 'refused', by: ['decider'], reason: true },
    record_consent: changed,
    write_reply: changed,
    withdraw: { to: 'withdrawn', by: ['asker'] },
  },
  granted: {
    write_reply: changed,
    end: { to: 'ended', by: ['asker', 'keeper'], reason: true },
  },
  refused: {},
  withdrawn: {},
  ended: {},
}

/** What may happen to something that was asked for, by its table. */
export function decidePermissionStep(
  state: PermissionState,
  attempt: Attempt<PermissionAction, PermissionCapacity>,
): Decision<PermissionState> {
  return decideStep(PERMISSION_LIFECYCLE, state, attempt)
}

/** What somebody in these capacities may try in this state, for the buttons of a page. */
export function openPermissionActions(
  state: PermissionState,
  capacities: readonly PermissionCapacity[],
): PermissionAction[] {
  return PERMISSION_ACTIONS.filter((action) =>
    PERMISSION_LIFECYCLE[state][action]?.by.some((capacity) => capacities.includes(capacity)),
  )
}
