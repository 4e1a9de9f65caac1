import type {
  TakedownAction,
  TakedownRoute,
  TakedownState,
} from '../../vocabulary/takedown-requests.ts'
import type { Lifecycle, Transition } from '../lifecycle.ts'

/** In what capacity somebody acts: anybody who may know of it, or somebody other than who asked. */
export type TakedownCapacity = 'knower' | 'other_knower'
type Life = Lifecycle<TakedownState, TakedownAction, TakedownCapacity>
type Step = Transition<TakedownState, TakedownCapacity>

const to = (state: TakedownState): Step => ({ to: state, by: ['knower'] })
const saying = (state: TakedownState): Step => ({ to: state, by: ['knower'], reason: true })

/** What is over may come back, and then it begins anew. */
const OVER = { removed: { back: to('noted') }, declined: {}, left_alone: { back: to('noted') } }

/**
 * With the platform: reported, looked at after 48 hours, a helpline when that led nowhere (cambrian act.5, act.6;
 * oldchurch 5.2; lwlat 11.2; domain-facts M30).
 */
const WITH_PLATFORM: Life = {
  noted: { report: to('reported'), gone: to('removed'), drop: saying('left_alone') },
  reported: {
    still_there: to('still_up'),
    decline: to('declined'),
    // Before the 48 hours are over: only with a reason, such as a child at risk.
    escalate: saying('escalated'),
    gone: to('removed'),
    drop: saying('left_alone'),
  },
  still_up: {
    report: to('reported'),
    escalate: to('escalated'),
    decline: to('declined'),
    gone: to('removed'),
    drop: saying('left_alone'),
  },
  escalated: {
    still_there: to('still_up'),
    decline: to('declined'),
    gone: to('removed'),
    drop: saying('left_alone'),
  },
  ...OVER,
  declined: { escalate: to('escalated'), report: to('reported'), gone: to('removed') },
  preserved: {},
  checked: {},
  requested: {},
  objected: {},
  appealed: {},
}

/**
 * With the person: kept first, looked through for a disclosure, and only then asked; with an answer and an appeal
 * that somebody else decides (maesteg scope.7, scope.8; policy-parameters 9.7).
 */
const WITH_PERSON: Life = {
  noted: { preserve: to('preserved'), drop: saying('left_alone') },
  preserved: {
    no_disclosure: saying('checked'),
    disclosure: saying('left_alone'),
    drop: saying('left_alone'),
  },
  checked: { request: to('requested'), drop: saying('left_alone') },
  requested: { gone: to('removed'), object: saying('objected'), drop: saying('left_alone') },
  objected: {
    appeal: saying('appealed'),
    gone: to('removed'),
    drop: saying('left_alone'),
  },
  appealed: {
    uphold: { to: 'left_alone', by: ['other_knower'], reason: true },
    dismiss: { to: 'requested', by: ['other_knower'], reason: true },
    gone: to('removed'),
  },
  ...OVER,
  reported: {},
  still_up: {},
  escalated: {},
}

/** The life of a request, by whom is asked. */
export const TAKEDOWN_LIVES: Readonly<Record<TakedownRoute, Life>> = {
  platform: WITH_PLATFORM,
  person: WITH_PERSON,
}

/** Whether a person may be asked to remove something: once it was kept, looked through, and until that is over. */
export function mayBeAsked(state: TakedownState): boolean {
  return (['checked', 'requested', 'objected', 'appealed'] as const).some((one) => one === state)
}

/** What may be put on record of a request as it stands. */
export function actionsFrom(route: TakedownRoute, state: TakedownState): readonly TakedownAction[] {
  return Object.keys(TAKEDOWN_LIVES[route][state]) as TakedownAction[]
}
