import { expect, test } from 'vitest'
import { contextFor, seen } from '../../../test/support/policy.ts'
import { judgeOtherPeople } from './other-people-check.ts'

const colleague = seen('adult_name', { adults: ['a'], text: 'Gwenda Thistlewood' })

test('permission on record lets a colleague be named', () => {
  const context = contextFor('maesteg', { mentionPermission: (adult) => adult === 'a' })
  expect(judgeOtherPeople([colleague], context)).toEqual([])
})

test('where a name may mean either of two people both must have agreed', () => {
  const context = contextFor('maesteg', { mentionPermission: (adult) => adult === 'a' })
  const either = { ...colleague, adults: ['a', 'b'] }
  expect(judgeOtherPeople([either], context)).toMatchObject([{ severity: 'block' }])
})

test('somebody who is not on the register is asked after by name', () => {
  const asked: unknown[] = []
  const context = contextFor('maesteg', {
    mentionPermission: (adult, text) => {
      asked.push([adult, text])
      return false
    },
  })
  const stranger = { ...colleague, adults: [], confidence: 'likely' as const }
  expect(judgeOtherPeople([stranger], context)).toMatchObject([{ severity: 'review' }])
  expect(asked).toEqual([[null, 'Gwenda Thistlewood']])
})
