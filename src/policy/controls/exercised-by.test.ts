import { expect, test } from 'vitest'
import { TRAIL_ACTIONS } from '../../vocabulary/trail-actions.ts'
import { countedActions, exercisedBy } from './exercised-by.ts'
import { CONTROLS } from './registry.ts'

test('every use that is counted stands in the vocabulary of the trail, once', () => {
  const counted = countedActions()
  expect(new Set(counted).size).toBe(counted.length)
  for (const action of counted) expect(Object.hasOwn(TRAIL_ACTIONS, action), action).toBe(true)
})

test('the controls of a post are counted by its checks, and those of the register by the trail', () => {
  expect(exercisedBy('consent-gate')).toBe('checks')
  expect(exercisedBy('objection-register')).toContain('restriction.made')
  expect(exercisedBy('no-such-control')).toBeUndefined()
})

test('most of what is built can be seen at work', () => {
  const built = CONTROLS.filter((control) => control.status === 'built')
  const seen = built.filter((control) => exercisedBy(control.id) !== undefined)
  expect(seen.length / built.length).toBeGreaterThan(0.5)
})
