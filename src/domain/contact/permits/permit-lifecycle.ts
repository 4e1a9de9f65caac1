import type { PermitState } from '../../../vocabulary/contact.ts'
import type { Lifecycle } from '../../lifecycle.ts'

/**
 * In what capacity somebody acts on leave for contact: whoever has it; who decides; the safeguarding lead;
 * who oversees it (the line manager, the head, the lead); the head for somebody who left; the calendar.
 */
export const PERMIT_CAPACITIES = [
  'holder',
  'decider',
  'lead',
  'overseer',
  'stand_in',
  'calendar',
] as const
export type PermitCapacity = (typeof PERMIT_CAPACITIES)[number]

export const PERMIT_ACTIONS = [
  'note_parents',
  'withhold',
  'approve',
  'refuse',
  'withdraw',
  'lapse',
  'log',
  'look',
  'end',
  'expire',
  'attest',
] as const
export type PermitAction = (typeof PERMIT_ACTIONS)[number]

/** A log is written on until the connection is gone, and looked at for good. */
const looked = { by: ['overseer'] } as const
const logged = { by: ['holder'] } as const

/**
 * The life of leave for contact (societas 5.1b, 5.4a, 5.6a, 5.6c): state → action → where it leads and who
 * may. What is not here cannot happen.
 */
export const PERMIT_LIFECYCLE: Lifecycle<PermitState, PermitAction, PermitCapacity> = {
  asked: {
    note_parents: { to: 'asked', by: ['holder', 'decider', 'lead'] },
    withhold: { to: 'asked', by: ['lead'], reason: true },
    approve: { to: 'active', by: ['decider'] },
    refuse: { to: 'refused', by: ['decider'], reason: true },
    withdraw: { to: 'withdrawn', by: ['holder'] },
    lapse: { to: 'withdrawn', by: ['calendar'] },
  },
  active: {
    log: { to: 'active', ...logged },
    look: { to: 'active', ...looked },
    end: { to: 'closing', by: ['holder', 'overseer'], reason: true },
    expire: { to: 'closing', by: ['calendar'] },
  },
  closing: {
    log: { to: 'closing', ...logged },
    look: { to: 'closing', ...looked },
    attest: { to: 'ended', by: ['holder', 'stand_in'] },
  },
  ended: { look: { to: 'ended', ...looked } },
  refused: {},
  withdrawn: {},
}

/** What somebody in these capacities may try in this state, for the buttons of a page. */
export function openPermitActions(
  state: PermitState,
  capacities: readonly PermitCapacity[],
): PermitAction[] {
  return PERMIT_ACTIONS.filter((action) =>
    PERMIT_LIFECYCLE[state][action]?.by.some((capacity) => capacities.includes(capacity)),
  )
}
