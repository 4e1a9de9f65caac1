import { expect, test } from 'vitest'
import { packNamed } from '../../../test/support/policy.ts'
import { roleWord, whoToAsk } from './questions.ts'

test('a role is called what the policy calls it', () => {
  const { terms } = packNamed('lwlat')
  expect(roleWord('head', terms)).toBe(terms.head)
  expect(roleWord('dsl', terms)).toBe(terms.safeguardingLead)
  expect(roleWord('media_officer', terms)).toBe('media officer')
})

test('questions go to the role that the policy names, or to its owner where it names none', () => {
  expect(whoToAsk(packNamed('cambrian'))).toBe('Ask the line manager.')
  expect(whoToAsk(packNamed('societas'))).toBe(
    `Ask the ${packNamed('societas').terms.head} or the line manager.`,
  )
  expect(whoToAsk({ ...packNamed('cambrian'), parameters: {} })).toBe(
    'Ask the person who owns the policy.',
  )
})
