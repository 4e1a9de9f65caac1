import { expect, test } from 'vitest'
import { contextFor, PACK_IDS, picturing, seen } from '../../../test/support/policy.ts'
import { judgeNameWithPhoto } from './name-with-photo.ts'

const firstName = seen('learner_name_possible', {
  confidence: 'possible',
  learners: ['one', 'two'],
  text: 'Tamsin',
})

test.each(PACK_IDS)(
  'a first name beside a photo of its bearer is for a person to look at: %s',
  (id) => {
    expect(judgeNameWithPhoto([firstName, picturing('one')], contextFor(id))).toMatchObject([
      { severity: 'review', learners: ['one'], text: 'Tamsin' },
    ])
  },
)

test('a first name beside a photo of somebody else is not', () => {
  expect(judgeNameWithPhoto([firstName, picturing('three')], contextFor('maesteg'))).toEqual([])
  expect(judgeNameWithPhoto([firstName], contextFor('maesteg'))).toEqual([])
})
