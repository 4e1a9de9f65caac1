import { describe, expect, it } from 'vitest'
import { POLICY_DRAFT_STATES } from '../../../vocabulary/policy-draft-states.ts'
import {
  DRAFT_ACTIONS,
  DRAFT_CAPACITIES,
  DRAFT_LIFECYCLE,
  decideDraftStep,
  openDraftActions,
} from './lifecycle.ts'

const EVERY = POLICY_DRAFT_STATES.flatMap(({ code: state }) =>
  DRAFT_ACTIONS.flatMap((action) =>
    DRAFT_CAPACITIES.map((capacity) => ({ state, action, capacity })),
  ),
)

describe('decideDraftStep()', () => {
  it.each(EVERY)('$state, $action by $capacity: as the table has it', (one) => {
    const { state, action, capacity } = one
    const transition = DRAFT_LIFECYCLE[state][action]
    const decision = decideDraftStep(state, action, [capacity])
    if (!transition) expect(decision).toEqual({ ok: false, why: 'moved_on' })
    else if (transition.by !== capacity) expect(decision).toEqual({ ok: false, why: 'not_yours' })
    else expect(decision).toEqual({ ok: true, to: transition.to })
    expect(openDraftActions(state, [capacity]).includes(action)).toBe(decision.ok)
  })

  it('lets nobody but the clock put a policy in force, and nothing out of its last states', () => {
    const effects = EVERY.filter(
      ({ state, action, capacity }) =>
        action === 'take_effect' && decideDraftStep(state, action, [capacity]).ok,
    )
    expect(effects).toEqual([{ state: 'noticed', action: 'take_effect', capacity: 'clock' }])
    expect(openDraftActions('in_force', DRAFT_CAPACITIES)).toEqual([])
    expect(openDraftActions('dropped', DRAFT_CAPACITIES)).toEqual([])
  })

  it('leads any change of words back to writing', () => {
    for (const { code } of POLICY_DRAFT_STATES) {
      const decision = decideDraftStep(code, 'write', ['writer'])
      if (decision.ok) expect(decision.to).toBe('writing')
    }
  })
})
