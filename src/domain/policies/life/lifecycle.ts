import type { PolicyDraftState } from '../../../vocabulary/policy-draft-states.ts'

/** In what capacity somebody acts on a draft of a policy. */
export const DRAFT_CAPACITIES = ['writer', 'approver', 'clock'] as const
export type DraftCapacity = (typeof DRAFT_CAPACITIES)[number]

export const DRAFT_ACTIONS = [
  'write',
  'consult',
  'close_consultation',
  'propose',
  'approve',
  'send_back',
  'give_notice',
  'take_effect',
  'drop',
] as const
export type DraftAction = (typeof DRAFT_ACTIONS)[number]

interface Transition {
  readonly to: PolicyDraftState
  readonly by: DraftCapacity
}

const write = { to: 'writing', by: 'writer' } as const
const drop = { to: 'dropped', by: 'writer' } as const

/**
 * The life of a draft as one table: state → action → where it leads and who may. A change of words
 * always leads back to writing, so that what was consulted on, approved and announced is one text. What
 * is not here cannot happen.
 */
export const DRAFT_LIFECYCLE: Readonly<
  Record<PolicyDraftState, Readonly<Partial<Record<DraftAction, Transition>>>>
> = {
  writing: {
    write,
    consult: { to: 'consultation', by: 'writer' },
    propose: { to: 'for_approval', by: 'writer' },
    drop,
  },
  consultation: {
    write,
    consult: { to: 'consultation', by: 'writer' },
    close_consultation: { to: 'consultation', by: 'writer' },
    propose: { to: 'for_approval', by: 'writer' },
    drop,
  },
  for_approval: {
    write,
    approve: { to: 'approved', by: 'approver' },
    send_back: { to: 'writing', by: 'approver' },
    drop,
  },
  approved: { write, give_notice: { to: 'noticed', by: 'writer' }, drop },
  noticed: { take_effect: { to: 'in_force', by: 'clock' }, drop },
  in_force: {},
  dropped: {},
}

export type DraftDecision =
  | { readonly ok: true; readonly to: PolicyDraftState }
  | { readonly ok: false; readonly why: 'moved_on' | 'not_yours' }

/** What may happen to a draft: pure, the only interpreter of the table. */
export function decideDraftStep(
  state: PolicyDraftState,
  action: DraftAction,
  capacities: readonly DraftCapacity[],
): DraftDecision {
  const transition = DRAFT_LIFECYCLE[state][action]
  if (!transition) return { ok: false, why: 'moved_on' }
  if (!capacities.includes(transition.by)) return { ok: false, why: 'not_yours' }
  return { ok: true, to: transition.to }
}

/** What somebody in these capacities may try in this state, for the buttons of a page. */
export function openDraftActions(
  state: PolicyDraftState,
  capacities: readonly DraftCapacity[],
): DraftAction[] {
  return DRAFT_ACTIONS.filter((action) => decideDraftStep(state, action, capacities).ok)
}
