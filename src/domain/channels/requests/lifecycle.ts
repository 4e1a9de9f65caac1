import type { ChannelRequestState } from '../../../vocabulary/channel-requests.ts'

/** In what capacity somebody acts on a request for a channel. */
export const REQUEST_CAPACITIES = ['applicant', 'approver'] as const
export type RequestCapacity = (typeof REQUEST_CAPACITIES)[number]

export const REQUEST_ACTIONS = [
  'save',
  'send',
  'approve',
  'request_changes',
  'refuse',
  'withdraw',
] as const
export type RequestAction = (typeof REQUEST_ACTIONS)[number]

interface Transition {
  readonly to: ChannelRequestState
  readonly by: RequestCapacity
  /** A reason in words must be given. */
  readonly reason?: true
  /** Where the request stays while further people have to approve it. */
  readonly unlessLast?: ChannelRequestState
}

const save = { to: 'draft', by: 'applicant' } as const
const withdraw = { to: 'withdrawn', by: 'applicant' } as const

/**
 * The life of a request as one table: state → action → where it leads and who may. A change after any
 * approval leads back to the draft, so that everybody approves the same words. What is not here cannot
 * happen.
 */
export const REQUEST_LIFECYCLE: Readonly<
  Record<ChannelRequestState, Readonly<Partial<Record<RequestAction, Transition>>>>
> = {
  draft: { save, send: { to: 'in_review', by: 'applicant' }, withdraw },
  in_review: {
    save,
    approve: { to: 'approved', by: 'approver', unlessLast: 'in_review' },
    request_changes: { to: 'changes_requested', by: 'approver', reason: true },
    refuse: { to: 'refused', by: 'approver', reason: true },
    withdraw,
  },
  changes_requested: { save, withdraw },
  refused: {},
  approved: {},
  withdrawn: {},
}

export interface RequestAttempt {
  readonly action: RequestAction
  readonly capacities: readonly RequestCapacity[]
  readonly reason?: string | undefined
  /** Whether nobody has to approve after this. */
  readonly lastStep?: boolean
}

export type RequestDecision =
  | { readonly ok: true; readonly to: ChannelRequestState }
  | { readonly ok: false; readonly why: 'moved_on' | 'not_yours' | 'reason_missing' }

/** What may happen to a request: pure, the only interpreter of the table. */
export function decideRequestStep(
  state: ChannelRequestState,
  attempt: RequestAttempt,
): RequestDecision {
  const transition = REQUEST_LIFECYCLE[state][attempt.action]
  if (!transition) return { ok: false, why: 'moved_on' }
  if (!attempt.capacities.includes(transition.by)) return { ok: false, why: 'not_yours' }
  if (transition.reason && !attempt.reason?.trim()) return { ok: false, why: 'reason_missing' }
  const stays = transition.unlessLast !== undefined && attempt.lastStep === false
  return { ok: true, to: stays ? (transition.unlessLast ?? transition.to) : transition.to }
}

/** What somebody in these capacities may try in this state, for the buttons of a page. */
export function openRequestActions(
  state: ChannelRequestState,
  capacities: readonly RequestCapacity[],
): RequestAction[] {
  return REQUEST_ACTIONS.filter((action) => {
    const transition = REQUEST_LIFECYCLE[state][action]
    return transition !== undefined && capacities.includes(transition.by)
  })
}
