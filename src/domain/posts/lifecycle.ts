import type { PostState } from '../../vocabulary/post-states.ts'
import { type Attempt, type Decision, decideStep, type Lifecycle } from '../lifecycle.ts'

/** In what capacity somebody acts on a post. */
export const CAPACITIES = ['author', 'approver', 'publisher', 'remover', 'clock', 'sweep'] as const
export type Capacity = (typeof CAPACITIES)[number]

export const POST_ACTIONS = [
  'save',
  'submit',
  'approve',
  'request_changes',
  'refuse',
  'confirm_slot',
  'move',
  'publish',
  'hold',
  'release',
  'lapse',
  'take_down',
  'finish_take_down',
  'withdraw',
] as const
export type PostAction = (typeof POST_ACTIONS)[number]

/**
 * The life of a post as one table: state → action → where it leads and who may. Pages, commands,
 * tests and the drawn diagram read this table. What is not here cannot happen.
 */
export const LIFECYCLE: Lifecycle<PostState, PostAction, Capacity> = {
  draft: {
    save: { to: 'draft', by: ['author'] },
    move: { to: 'draft', by: ['author'] },
    submit: { to: 'in_review', by: ['author'] },
    withdraw: { to: 'withdrawn', by: ['author'] },
  },
  in_review: {
    save: { to: 'draft', by: ['author'] },
    move: { to: 'in_review', by: ['author', 'publisher'] },
    approve: { to: 'approved', by: ['approver'], unlessLast: 'in_review' },
    request_changes: { to: 'changes_requested', by: ['approver'], reason: true },
    refuse: { to: 'refused', by: ['approver'], reason: true },
    hold: { to: 'held', by: ['sweep'] },
    lapse: { to: 'lapsed', by: ['clock'] },
    withdraw: { to: 'withdrawn', by: ['author'] },
  },
  changes_requested: {
    save: { to: 'draft', by: ['author'] },
    move: { to: 'changes_requested', by: ['author'] },
    withdraw: { to: 'withdrawn', by: ['author'] },
  },
  refused: {},
  approved: {
    save: { to: 'draft', by: ['author'] },
    confirm_slot: { to: 'approved', by: ['publisher'] },
    move: { to: 'approved', by: ['author', 'publisher'] },
    publish: { to: 'published', by: ['publisher', 'clock'] },
    hold: { to: 'held', by: ['sweep', 'publisher', 'remover', 'clock'] },
    lapse: { to: 'lapsed', by: ['clock'] },
    withdraw: { to: 'withdrawn', by: ['author'] },
  },
  held: {
    save: { to: 'draft', by: ['author'] },
    release: { to: 'approved', by: ['publisher'] },
    move: { to: 'held', by: ['author'] },
    submit: { to: 'in_review', by: ['author'] },
    withdraw: { to: 'withdrawn', by: ['author'] },
  },
  lapsed: {
    save: { to: 'draft', by: ['author'] },
    move: { to: 'lapsed', by: ['author'] },
    submit: { to: 'in_review', by: ['author'] },
    withdraw: { to: 'withdrawn', by: ['author'] },
  },
  published: {
    take_down: {
      to: 'taken_down',
      by: ['remover', 'sweep'],
      reason: true,
      unlessLast: 'coming_down',
    },
  },
  coming_down: {
    finish_take_down: { to: 'taken_down', by: ['remover'], unlessLast: 'coming_down' },
  },
  taken_down: {},
  withdrawn: {},
}

/** What may happen to a post, by its table. */
export function decide(
  state: PostState,
  attempt: Attempt<PostAction, Capacity>,
): Decision<PostState> {
  return decideStep(LIFECYCLE, state, attempt)
}

/** What a person in these capacities may try in this state, for the buttons of a page. */
export function openActions(state: PostState, capacities: readonly Capacity[]): PostAction[] {
  return POST_ACTIONS.filter((action) =>
    LIFECYCLE[state][action]?.by.some((capacity) => capacities.includes(capacity)),
  )
}
