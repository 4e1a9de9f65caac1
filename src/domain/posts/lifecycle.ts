import type { PostState } from '../../vocabulary/post-states.ts'

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

interface Transition {
  readonly to: PostState
  readonly by: readonly Capacity[]
  /** A reason in words must be given. */
  readonly reason?: true
  /** Where the post goes when this was not the last of its kind: approvers, or copies to remove. */
  readonly unlessLast?: PostState
}

/**
 * The life of a post as one table: state → action → where it leads and who may. Pages, commands,
 * tests and the drawn diagram read this table. What is not here cannot happen.
 */
export const LIFECYCLE: Readonly<
  Record<PostState, Readonly<Partial<Record<PostAction, Transition>>>>
> = {
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

export interface Attempt {
  readonly action: PostAction
  readonly capacities: readonly Capacity[]
  readonly reason?: string | undefined
  /** Whether nothing of the same kind is left to do: no approver, no copy still to come down. */
  readonly lastStep?: boolean
}

export type Decision =
  | { readonly ok: true; readonly to: PostState }
  | { readonly ok: false; readonly why: 'moved_on' | 'not_yours' | 'reason_missing' }

/** What may happen: pure, the only interpreter of the table. */
export function decide(state: PostState, attempt: Attempt): Decision {
  const transition = LIFECYCLE[state][attempt.action]
  if (!transition) return { ok: false, why: 'moved_on' }
  if (!transition.by.some((capacity) => attempt.capacities.includes(capacity))) {
    return { ok: false, why: 'not_yours' }
  }
  if (transition.reason && !attempt.reason?.trim()) return { ok: false, why: 'reason_missing' }
  const to =
    transition.unlessLast && attempt.lastStep === false ? transition.unlessLast : transition.to
  return { ok: true, to }
}

/** What a person in these capacities may try in this state, for the buttons of a page. */
export function openActions(state: PostState, capacities: readonly Capacity[]): PostAction[] {
  return POST_ACTIONS.filter((action) =>
    LIFECYCLE[state][action]?.by.some((capacity) => capacities.includes(capacity)),
  )
}
