import { describe, expect, it, test } from 'vitest'
import { PERMIT_STATES, type PermitState } from '../../../vocabulary/contact.ts'
import { decideStep } from '../../lifecycle.ts'
import {
  openPermitActions,
  PERMIT_ACTIONS,
  PERMIT_CAPACITIES,
  PERMIT_LIFECYCLE,
  type PermitAction,
  type PermitCapacity,
} from './permit-lifecycle.ts'

/** What may be, state by state: action → where it leads and who may. Everything else may not. */
const ALLOWED: Readonly<
  Record<PermitState, Readonly<Partial<Record<PermitAction, readonly [PermitState, string]>>>>
> = {
  asked: {
    note_parents: ['asked', 'holder decider lead'],
    withhold: ['asked', 'lead'],
    approve: ['active', 'decider'],
    refuse: ['refused', 'decider'],
    withdraw: ['withdrawn', 'holder'],
    lapse: ['withdrawn', 'calendar'],
  },
  active: {
    log: ['active', 'holder'],
    look: ['active', 'overseer'],
    end: ['closing', 'holder overseer'],
    expire: ['closing', 'calendar'],
  },
  closing: {
    log: ['closing', 'holder'],
    look: ['closing', 'overseer'],
    attest: ['ended', 'holder stand_in'],
  },
  ended: { look: ['ended', 'overseer'] },
  refused: {},
  withdrawn: {},
}

const STATES = PERMIT_STATES.map(({ code }) => code)

describe.each(STATES)('%s', (state) => {
  it.each(PERMIT_ACTIONS)('%s, by everybody in turn', (action) => {
    const [to, by = ''] = ALLOWED[state][action] ?? []
    for (const capacity of PERMIT_CAPACITIES) {
      const attempt = { action, capacities: [capacity], reason: 'Because.' }
      const decision = decideStep(PERMIT_LIFECYCLE, state, attempt)
      const may = by.split(' ').includes(capacity)
      expect(decision.ok ? decision.to : undefined, capacity).toBe(may ? to : undefined)
      expect(openPermitActions(state, [capacity]).includes(action), capacity).toBe(may)
    }
  })
})

test('refusing, withholding and ending want a reason', () => {
  const without = (state: PermitState, action: PermitAction, capacity: PermitCapacity) =>
    decideStep(PERMIT_LIFECYCLE, state, { action, capacities: [capacity], reason: ' ' })
  expect(without('asked', 'refuse', 'decider')).toEqual({ ok: false, why: 'reason_missing' })
  expect(without('asked', 'withhold', 'lead')).toEqual({ ok: false, why: 'reason_missing' })
  expect(without('active', 'end', 'holder')).toEqual({ ok: false, why: 'reason_missing' })
  expect(without('asked', 'approve', 'decider').ok).toBe(true)
})

test('nobody in no capacity may do anything', () => {
  for (const state of STATES) expect(openPermitActions(state, [])).toEqual([])
})
