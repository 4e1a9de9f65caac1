import { describe, expect, test } from 'vitest'
import { POST_STATES, type PostState } from '../../vocabulary/post-states.ts'
import {
  CAPACITIES,
  type Capacity,
  decide,
  openActions,
  POST_ACTIONS,
  type PostAction,
} from './lifecycle.ts'

/** What the policies allow, written down a second time by hand: state, action, who → next state. */
const ALLOWED: readonly (readonly [PostState, PostAction, readonly Capacity[], PostState])[] = [
  ['draft', 'save', ['author'], 'draft'],
  ['draft', 'move', ['author'], 'draft'],
  ['draft', 'submit', ['author'], 'in_review'],
  ['draft', 'withdraw', ['author'], 'withdrawn'],
  ['in_review', 'save', ['author'], 'draft'],
  ['in_review', 'move', ['author', 'publisher'], 'in_review'],
  ['in_review', 'approve', ['approver'], 'approved'],
  ['in_review', 'request_changes', ['approver'], 'changes_requested'],
  ['in_review', 'refuse', ['approver'], 'refused'],
  ['in_review', 'hold', ['sweep'], 'held'],
  ['in_review', 'lapse', ['clock'], 'lapsed'],
  ['in_review', 'withdraw', ['author'], 'withdrawn'],
  ['changes_requested', 'save', ['author'], 'draft'],
  ['changes_requested', 'move', ['author'], 'changes_requested'],
  ['changes_requested', 'withdraw', ['author'], 'withdrawn'],
  ['approved', 'save', ['author'], 'draft'],
  ['approved', 'confirm_slot', ['publisher'], 'approved'],
  ['approved', 'move', ['author', 'publisher'], 'approved'],
  ['approved', 'publish', ['publisher', 'clock'], 'published'],
  ['approved', 'hold', ['sweep', 'publisher', 'remover', 'clock'], 'held'],
  ['approved', 'lapse', ['clock'], 'lapsed'],
  ['approved', 'withdraw', ['author'], 'withdrawn'],
  ['held', 'save', ['author'], 'draft'],
  ['held', 'release', ['publisher'], 'approved'],
  ['held', 'move', ['author'], 'held'],
  ['held', 'submit', ['author'], 'in_review'],
  ['held', 'withdraw', ['author'], 'withdrawn'],
  ['lapsed', 'save', ['author'], 'draft'],
  ['lapsed', 'move', ['author'], 'lapsed'],
  ['lapsed', 'submit', ['author'], 'in_review'],
  ['lapsed', 'withdraw', ['author'], 'withdrawn'],
  ['published', 'take_down', ['remover', 'sweep'], 'taken_down'],
  ['coming_down', 'finish_take_down', ['remover'], 'taken_down'],
]

const cells = POST_STATES.flatMap(({ code: state }) =>
  POST_ACTIONS.flatMap((action) =>
    CAPACITIES.map((capacity) => {
      const row = ALLOWED.find(([s, a]) => s === state && a === action)
      const expected = row?.[2].includes(capacity) ? row[3] : row ? 'not_yours' : 'moved_on'
      return { state, action, capacity, expected }
    }),
  ),
)

describe('decide()', () => {
  test.each(cells)('$state + $action by $capacity gives $expected', (cell) => {
    const decision = decide(cell.state, {
      action: cell.action,
      capacities: [cell.capacity],
      reason: 'A reason.',
      lastStep: true,
    })
    expect(decision.ok ? decision.to : decision.why).toBe(cell.expected)
  })

  test('an approval that is not the last of the chain leaves the post in review', () => {
    const attempt = { action: 'approve', capacities: ['approver'], lastStep: false } as const
    expect(decide('in_review', attempt)).toEqual({ ok: true, to: 'in_review' })
  })

  test.each([
    ['published', 'take_down'],
    ['coming_down', 'finish_take_down'],
  ] as const)(
    'while a copy still stands somewhere, %s + %s leads to coming down',
    (state, action) => {
      const attempt = {
        action,
        capacities: ['remover'],
        reason: 'Asked to.',
        lastStep: false,
      } as const
      expect(decide(state, attempt)).toEqual({ ok: true, to: 'coming_down' })
    },
  )

  test.each(['request_changes', 'refuse'] as const)(
    '%s needs a reason that says something',
    (action) => {
      const attempt = { action, capacities: ['approver'], reason: '  \n' } as const
      expect(decide('in_review', attempt)).toEqual({ ok: false, why: 'reason_missing' })
    },
  )

  test('somebody without any capacity can do nothing anywhere', () => {
    const done = POST_STATES.flatMap(({ code }) =>
      POST_ACTIONS.filter((action) => decide(code, { action, capacities: [], reason: 'x' }).ok),
    )
    expect(done).toEqual([])
  })
})

describe('openActions()', () => {
  test('offers exactly what decide() allows', () => {
    for (const { code: state } of POST_STATES) {
      for (const capacity of CAPACITIES) {
        const allowed = ALLOWED.filter(([s, , by]) => s === state && by.includes(capacity))
        expect(openActions(state, [capacity]).sort()).toEqual(allowed.map(([, a]) => a).sort())
      }
    }
  })
})
