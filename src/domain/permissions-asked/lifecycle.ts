import type { PermissionState } from '../../vocabulary/asked-permissions.ts'

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

interface Transition {
  readonly to: PermissionState
  readonly by: readonly PermissionCapacity[]
  /** A reason in words must be given. */
  readonly reason?: true
  /** Where it stays while further people have to approve it. */
  readonly unlessLast?: PermissionState
}

/** Another reply or another agreement is another thing to approve, so it waits again. */
const changed = { to: 'asked', by: ['asker', 'keeper'] } as const

/**
 * The life of everything that is asked for, whatever its kind: state → action → where it leads and who
 * may. What is not here cannot happen; which actions a kind has at all stands with the kinds.
 */
export const PERMISSION_LIFECYCLE: Readonly<
  Record<PermissionState, Readonly<Partial<Record<PermissionAction, Transition>>>>
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

export interface PermissionAttempt {
  readonly action: PermissionAction
  readonly capacities: readonly PermissionCapacity[]
  readonly reason?: string | undefined
  /** Whether nobody has to approve after this. */
  readonly lastStep?: boolean
}

export type PermissionDecision =
  | { readonly ok: true; readonly to: PermissionState }
  | { readonly ok: false; readonly why: 'moved_on' | 'not_yours' | 'reason_missing' }

/** What may happen to something that was asked for: pure, the only interpreter of the table. */
export function decidePermissionStep(
  state: PermissionState,
  attempt: PermissionAttempt,
): PermissionDecision {
  const transition = PERMISSION_LIFECYCLE[state][attempt.action]
  if (!transition) return { ok: false, why: 'moved_on' }
  if (!transition.by.some((capacity) => attempt.capacities.includes(capacity))) {
    return { ok: false, why: 'not_yours' }
  }
  if (transition.reason && !attempt.reason?.trim()) return { ok: false, why: 'reason_missing' }
  const stays = transition.unlessLast !== undefined && attempt.lastStep === false
  return { ok: true, to: stays ? (transition.unlessLast ?? transition.to) : transition.to }
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
