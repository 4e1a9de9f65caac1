import { describe, expect, test } from 'vitest'
import {
  CHANNEL_REQUEST_STATES,
  type ChannelRequestState,
} from '../../../vocabulary/channel-requests.ts'
import {
  decideRequestStep,
  openRequestActions,
  REQUEST_ACTIONS,
  REQUEST_CAPACITIES,
  type RequestAction,
  type RequestCapacity,
} from './lifecycle.ts'

/** What may happen to a request, written down a second time by hand: state, action, who → next state. */
const ALLOWED: readonly (readonly [
  ChannelRequestState,
  RequestAction,
  RequestCapacity,
  ChannelRequestState,
])[] = [
  ['draft', 'save', 'applicant', 'draft'],
  ['draft', 'send', 'applicant', 'in_review'],
  ['draft', 'withdraw', 'applicant', 'withdrawn'],
  ['in_review', 'save', 'applicant', 'draft'],
  ['in_review', 'approve', 'approver', 'approved'],
  ['in_review', 'request_changes', 'approver', 'changes_requested'],
  ['in_review', 'refuse', 'approver', 'refused'],
  ['in_review', 'withdraw', 'applicant', 'withdrawn'],
  ['changes_requested', 'save', 'applicant', 'draft'],
  ['changes_requested', 'withdraw', 'applicant', 'withdrawn'],
]

const cells = CHANNEL_REQUEST_STATES.flatMap(({ code: state }) =>
  REQUEST_ACTIONS.flatMap((action) =>
    REQUEST_CAPACITIES.map((capacity) => {
      const row = ALLOWED.find(([s, a]) => s === state && a === action)
      const expected = row?.[2] === capacity ? row[3] : row ? 'not_yours' : 'moved_on'
      return { state, action, capacity, expected }
    }),
  ),
)

describe('decideRequestStep()', () => {
  test.each(cells)('$state + $action by $capacity gives $expected', (cell) => {
    const { state, action, capacity, expected } = cell
    const attempt = { action, capacities: [capacity], reason: 'A reason.', lastStep: true }
    const decision = decideRequestStep(state, attempt)
    expect(decision.ok ? decision.to : decision.why).toBe(expected)
  })

  test('an approval that is not the last leaves the request in review', () => {
    const attempt = { action: 'approve', capacities: ['approver'], lastStep: false } as const
    expect(decideRequestStep('in_review', attempt)).toEqual({ ok: true, to: 'in_review' })
  })

  test.each(['request_changes', 'refuse'] as const)('%s needs a reason in words', (action) => {
    const attempt = { action, capacities: ['approver'], reason: ' \n' } as const
    expect(decideRequestStep('in_review', attempt)).toEqual({ ok: false, why: 'reason_missing' })
  })
})

test('openRequestActions() offers exactly what decideRequestStep() allows', () => {
  for (const { code: state } of CHANNEL_REQUEST_STATES) {
    for (const capacity of REQUEST_CAPACITIES) {
      const allowed = ALLOWED.filter(([s, , by]) => s === state && by === capacity)
      expect(openRequestActions(state, [capacity]).sort()).toEqual(allowed.map(([, a]) => a).sort())
    }
  }
})
