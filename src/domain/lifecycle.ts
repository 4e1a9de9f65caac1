/** One step in the life of something: where it leads and who may take it. */
export interface Transition<State extends string, Capacity extends string> {
  readonly to: State
  readonly by: readonly Capacity[]
  /** A reason in words must be given. */
  readonly reason?: true
  /** Where it goes when this was not the last of its kind: approvers, or copies to remove. */
  readonly unlessLast?: State
}

/** A life as one table: state → action → where it leads and who may. What is not here cannot happen. */
export type Lifecycle<
  State extends string,
  Action extends string,
  Capacity extends string,
> = Readonly<Record<State, Readonly<Partial<Record<Action, Transition<State, Capacity>>>>>>

export interface Attempt<Action extends string, Capacity extends string> {
  readonly action: Action
  readonly capacities: readonly Capacity[]
  readonly reason?: string | undefined
  /** Whether nothing of the same kind is left to do: no approver, no copy still to come down. */
  readonly lastStep?: boolean
}

export type Decision<State extends string> =
  | { readonly ok: true; readonly to: State }
  | { readonly ok: false; readonly why: 'moved_on' | 'not_yours' | 'reason_missing' }

/** What may happen by such a table: pure, its only interpreter. */
export function decideStep<State extends string, Action extends string, Capacity extends string>(
  table: Lifecycle<State, Action, Capacity>,
  state: State,
  attempt: Attempt<Action, Capacity>,
): Decision<State> {
  const transition = table[state][attempt.action]
  if (!transition) return { ok: false, why: 'moved_on' }
  if (!transition.by.some((capacity) => attempt.capacities.includes(capacity))) {
    return { ok: false, why: 'not_yours' }
  }
  if (transition.reason && !attempt.reason?.trim()) return { ok: false, why: 'reason_missing' }
  const to =
    transition.unlessLast && attempt.lastStep === false ? transition.unlessLast : transition.to
  return { ok: true, to }
}
