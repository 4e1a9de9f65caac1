import { describe, expect, test } from 'vitest'
import { PERMISSION_STATES, type PermissionState } from '../../vocabulary/asked-permissions.ts'
import {
  decidePermissionStep,
  openPermissionActions,
  PERMISSION_ACTIONS,
  PERMISSION_CAPACITIES,
  type PermissionAction,
  type PermissionCapacity,
} from './lifecycle.ts'

/** What may happen, written down a second time by hand: state, action, who → next state. */
const ALLOWED: readonly (readonly [
  PermissionState,
  PermissionAction,
  readonly PermissionCapacity[],
  PermissionState,
])[] = [
  ['asked', 'approve', ['decider'], 'granted'],
  ['asked', 'refuse', ['decider'], 'refused'],
  ['asked', 'record_consent', ['asker', 'keeper'], 'asked'],
  ['asked', 'write_reply', ['asker', 'keeper'], 'asked'],
  ['asked', 'withdraw', ['asker'], 'withdrawn'],
  ['granted', 'write_reply', ['asker', 'keeper'], 'asked'],
  ['granted', 'end', ['asker', 'keeper'], 'ended'],
]

const cells = PERMISSION_STATES.flatMap(({ code: state }) =>
  PERMISSION_ACTIONS.flatMap((action) =>
    PERMISSION_CAPACITIES.map((capacity) => {
      const row = ALLOWED.find(([s, a]) => s === state && a === action)
      const expected = row?.[2].includes(capacity) ? row[3] : row ? 'not_yours' : 'moved_on'
      return { state, action, capacity, expected }
    }),
  ),
)

describe('decidePermissionStep()', () => {
  test.each(cells)('$state + $action by $capacity gives $expected', (cell) => {
    const { state, action, capacity, expected } = cell
    const attempt = { action, capacities: [capacity], reason: 'A reason.', lastStep: true }
    const decision = decidePermissionStep(state, attempt)
    expect(decision.ok ? decision.to : decision.why).toBe(expected)
  })

  test('an approval that is not the last leaves it waiting', () => {
    const attempt = { action: 'approve', capacities: ['decider'], lastStep: false } as const
    expect(decidePermissionStep('asked', attempt)).toEqual({ ok: true, to: 'asked' })
  })

  test.each([
    ['asked', 'refuse', 'decider'],
    ['granted', 'end', 'keeper'],
  ] as const)('%s + %s needs a reason', (state, action, capacity) => {
    const attempt = { action, capacities: [capacity], reason: '\n' } as const
    expect(decidePermissionStep(state, attempt)).toEqual({ ok: false, why: 'reason_missing' })
  })
})

test('openPermissionActions() offers exactly what decidePermissionStep() allows', () => {
  for (const { code: state } of PERMISSION_STATES) {
    for (const capacity of PERMISSION_CAPACITIES) {
      const allowed = ALLOWED.filter(([s, , by]) => s === state && by.includes(capacity))
      const open = openPermissionActions(state, [capacity])
      expect(open.sort()).toEqual(allowed.map(([, action]) => action).sort())
    }
  }
})
