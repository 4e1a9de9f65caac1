import type { ConcernState } from '../../vocabulary/concerns.ts'
import { type Attempt, type Decision, decideStep, type Lifecycle } from '../lifecycle.ts'

/** `knower`: somebody who may know of it. */
export const CONCERN_CAPACITIES = ['knower', 'reporter'] as const
export type ConcernCapacity = (typeof CONCERN_CAPACITIES)[number]

export const CONCERN_ACTIONS = ['see', 'hear', 'link', 'unlink', 'close', 'reopen'] as const
export type ConcernAction = (typeof CONCERN_ACTIONS)[number]

const HEAR = { by: ['reporter'] } as const
const LINK = { to: 'linked', by: ['knower'] } as const
const CLOSE = { to: 'closed', by: ['knower'], reason: true } as const

/** The life of a concern. What its reporter adds after it was closed opens it again as new. */
const LIFE: Lifecycle<ConcernState, ConcernAction, ConcernCapacity> = {
  new: {
    see: { to: 'seen', by: ['knower'] },
    hear: { to: 'new', ...HEAR },
    link: LINK,
    close: CLOSE,
  },
  seen: { hear: { to: 'seen', ...HEAR }, link: LINK, close: CLOSE },
  linked: {
    hear: { to: 'linked', ...HEAR },
    link: LINK,
    unlink: { to: 'seen', by: ['knower'] },
    close: CLOSE,
  },
  closed: { hear: { to: 'new', ...HEAR }, reopen: { to: 'seen', by: ['knower'] } },
}

/** What may happen to a concern: pure. */
export function decideConcernStep(
  state: ConcernState,
  attempt: Attempt<ConcernAction, ConcernCapacity>,
): Decision<ConcernState> {
  return decideStep(LIFE, state, attempt)
}

/** What whoever may know of a concern can do with it now. */
export function openConcernActions(state: ConcernState): readonly ConcernAction[] {
  return CONCERN_ACTIONS.filter((action) => LIFE[state][action]?.by.includes('knower'))
}
