import { describe, expect, test } from 'vitest'
import { contextFor, PACK_IDS, seen } from '../../../test/support/policy.ts'
import { judgeContactDetails } from './contact-details-check.ts'

const WAYS_TO_REACH = ['email_address', 'phone_number', 'street_address', 'postcode'] as const

describe('contact details', () => {
  test.each(WAYS_TO_REACH)('the office’s published ones may stand: %s', (kind) => {
    const observation = seen(kind, { owner: 'school_public' })
    expect(judgeContactDetails([observation], contextFor('oldchurch'))).toEqual([])
  })

  test.each(WAYS_TO_REACH)('a learner’s are blocked under every policy: %s', (kind) => {
    for (const id of PACK_IDS) {
      const observation = seen(kind, { owner: 'learner', learners: ['one'] })
      expect(judgeContactDetails([observation], contextFor(id)), id).toMatchObject([
        { severity: 'block' },
      ])
    }
  })

  test.each(WAYS_TO_REACH)(
    'nobody can tell whose an unknown one is, so a person looks: %s',
    (kind) => {
      for (const id of PACK_IDS) {
        const observation = seen(kind, { owner: 'unknown' })
        expect(judgeContactDetails([observation], contextFor(id)), id).toMatchObject([
          { severity: 'review' },
        ])
      }
    },
  )

  test('what merely could be a number is a word of advice', () => {
    const observation = seen('phone_number', { owner: 'staff', confidence: 'possible' })
    expect(judgeContactDetails([observation], contextFor('societas'))).toMatchObject([
      { severity: 'advice' },
    ])
  })

  test.each(['date_of_birth', 'age_and_name', 'class_and_year'] as const)(
    'a telling fact asks: %s',
    (kind) => {
      for (const id of PACK_IDS) {
        expect(judgeContactDetails([seen(kind)], contextFor(id)), id).toMatchObject([
          { severity: 'review', control: 'contact-details-check' },
        ])
      }
    },
  )
})
