import { describe, expect, test } from 'vitest'
import { CONCERN_STATES, type ConcernState } from '../../vocabulary/concerns.ts'
import {
  CONCERN_ACTIONS,
  CONCERN_CAPACITIES,
  type ConcernAction,
  type ConcernCapacity,
  decideConcernStep,
  openConcernActions,
} from './lifecycle.ts'

/** What may happen to a concern, written down a second time by hand. */
const ALLOWED: readonly (readonly [ConcernState, ConcernAction, ConcernCapacity, ConcernState])[] =
  [
    ['new', 'see', 'knower', 'seen'],
    ['new', 'hear', 'reporter', 'new'],
    ['new', 'link', 'knower', 'linked'],
    ['new', 'close', 'knower', 'closed'],
    ['seen', 'hear', 'reporter', 'seen'],
    ['seen', 'link', 'knower', 'linked'],
    ['seen', 'close', 'knower', 'closed'],
    ['linked', 'hear', 'reporter', 'linked'],
    ['linked', 'link', 'knower', 'linked'],
    ['linked', 'unlink', 'knower', 'seen'],
    ['linked', 'close', 'knower', 'closed'],
    ['closed', 'hear', 'reporter', 'new'],
    ['closed', 'reopen', 'knower', 'seen'],
  ]

const cells = CONCERN_STATES.flatMap(({ code: state }) =>
  CONCERN_ACTIONS.flatMap((action) =>
    CONCERN_CAPACITIES.map((capacity) => {
      const row = ALLOWED.find(([s, a]) => s === state && a === action)
      const expected = row?.[2] === capacity ? row[3] : row ? 'not_yours' : 'moved_on'
      return { state, action, capacity, expected }
    }),
  ),
)

describe('decideConcernStep()', () => {
  test.each(cells)('$state + $action by the $capacity gives $expected', (cell) => {
    const { state, action, capacity, expected } = cell
    const decision = decideConcernStep(state, { action, capacities: [capacity], reason: 'Why.' })
    expect(decision.ok ? decision.to : decision.why).toBe(expected)
  })

  test('closing needs a reason in words', () => {
    const attempt = { action: 'close', capacities: ['knower'], reason: ' \n' } as const
    expect(decideConcernStep('seen', attempt)).toEqual({ ok: false, why: 'reason_missing' })
  })
})

test('openConcernActions() offers what a knower may do, and nothing of the reporter’s', () => {
  for (const { code: state } of CONCERN_STATES) {
    const allowed = ALLOWED.filter(([s, , by]) => s === state && by === 'knower').map(([, a]) => a)
    expect([...openConcernActions(state)].sort()).toEqual(allowed.sort())
  }
})
