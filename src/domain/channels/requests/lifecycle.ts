import type { ChannelRequestState } from '../../../vocabulary/channel-requests.ts'
import { type Attempt, type Decision, decideStep, type Lifecycle } from '../../lifecycle.ts'

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

const save = { to: 'draft', by: ['applicant'] } as const
const withdraw = { to: 'withdrawn', by: ['applicant'] } as const

/**
 * The life of a request as one table: state → action → where it leads and who may. A change after any
 * approval leads back to the draft, so that everybody approves the same words. What is not here cannot
 * happen.
 */
export const REQUEST_LIFECYCLE: Lifecycle<ChannelRequestState, RequestAction, RequestCapacity> = {
  draft: { save, send: { to: 'in_review', by: ['applicant'] }, withdraw },
  in_review: {
    save,
    approve: { to: 'approved', by: ['approver'], unlessLast: 'in_review' },
    request_changes: { to: 'changes_requested', by: ['approver'], reason: true },
    refuse: { to: 'refused', by: ['approver'], reason: true },
    withdraw,
  },
  changes_requested: { save, withdraw },
  refused: {},
  approved: {},
  withdrawn: {},
}

/** What may happen to a request, by its table. */
export function decideRequestStep(
  state: ChannelRequestState,
  attempt: Attempt<RequestAction, RequestCapacity>,
): Decision<ChannelRequestState> {
  return decideStep(REQUEST_LIFECYCLE, state, attempt)
}

/** What somebody in these capacities may try in this state, for the buttons of a page. */
export function openRequestActions(
  state: ChannelRequestState,
  capacities: readonly RequestCapacity[],
): RequestAction[] {
  return REQUEST_ACTIONS.filter((action) =>
    REQUEST_LIFECYCLE[state][action]?.by.some((capacity) => capacities.includes(capacity)),
  )
}
