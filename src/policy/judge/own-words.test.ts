import { expect, test } from 'vitest'
import { seen } from '../../../test/support/policy.ts'
import { inOwnWords } from './own-words.ts'

const PUPILS = { learner: 'pupil', learners: 'pupils' }

test.each([
  ['The full name of a learner.', 'The full name of a pupil.'],
  ['It fits three learners.', 'It fits three pupils.'],
  [
    'The words “every learner” stand here, as a learner’s do.',
    'The words “every learner” stand here, as a pupil’s do.',
  ],
  ['Learnerless.', 'Learnerless.'],
])('%s → %s', (reason, expected) => {
  const [observation] = inOwnWords([seen('learner_full_name', { reason })], PUPILS)
  expect(observation?.reason).toBe(expected)
})
