import { describe, expect, test } from 'vitest'
import { contextFor, picturing, seen } from '../../../test/support/policy.ts'
import { hasLearner, judgeReminder } from './reminder-route.ts'
import { judgeUnconfirmedItems } from './unconfirmed-items.ts'

describe('a reminder', () => {
  const reminder = contextFor('maesteg', { postKind: 'reminder' })

  test('with a learner in it is no reminder', () => {
    expect(judgeReminder([picturing('one')], reminder)).toMatchObject([
      { control: 'reminder-route', severity: 'review', title: 'A reminder has no pupil in it' },
    ])
  })

  test('may hold a first name that anybody could bear, or a colleague', () => {
    const first = seen('learner_name_possible', { confidence: 'possible', learners: ['one'] })
    expect(judgeReminder([first, seen('adult_name')], reminder)).toEqual([])
  })

  test('is the only kind of post that is asked', () => {
    expect(judgeReminder([picturing('one')], contextFor('maesteg'))).toEqual([])
    expect(hasLearner([picturing('one')])).toBe(true)
  })
})

describe('the author’s checklist', () => {
  test('is not asked after before the author was asked', () => {
    expect(judgeUnconfirmedItems([], contextFor('lwlat'))).toEqual([])
  })

  test('holds a post up for each item that is not confirmed', () => {
    const context = contextFor('lwlat', { confirmed: ['consent', 'identifiability'] })
    expect(judgeUnconfirmedItems([], context)).toMatchObject([
      { severity: 'review', basis: { kind: 'clause', clause: 'lwlat:9.3' } },
    ])
  })

  test('is done when every item is confirmed', () => {
    const confirmed = ['consent', 'identifiability', 'rest_of_policy']
    expect(judgeUnconfirmedItems([], contextFor('lwlat', { confirmed }))).toEqual([])
  })
})
