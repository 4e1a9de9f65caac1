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

  describe('where a clause forbids personal ones', () => {
    const severity = (...observations: Parameters<typeof judgeContactDetails>[0]) =>
      judgeContactDetails(observations, contextFor('oldchurch'))[0]?.severity
    const landline = seen('phone_number', {
      owner: 'unknown',
      text: '01632 960 960',
      start: 90,
      end: 103,
    })

    test.each(['07700 900 417', '+44 7700 900417', '+44 (0)7700 900417', '(0)7700-900417'])(
      'a mobile number is one: %s',
      (text) => {
        expect(severity({ ...landline, text })).toBe('block')
      },
    )

    test.each(['t.okeford@gmail.com', 'someone@yahoo.co.uk'])('private mail is one: %s', (text) => {
      expect(severity(seen('email_address', { owner: 'unknown', text }))).toBe('block')
    })

    test.each(['01632 960 960'])('another number is not: %s', (text) => {
      expect(severity({ ...landline, text })).toBe('review')
    })

    test('nor is an address of some firm', () => {
      const text = 'box.office@theatre.example'
      expect(severity(seen('email_address', { owner: 'unknown', text }))).toBe('review')
    })

    test('whatever stands beside the name of an adult is theirs', () => {
      expect(severity(landline, seen('adult_name', { start: 0, end: 10 }))).toBe('block')
      expect(severity(landline, seen('adult_name', { start: 183, end: 190 }))).toBe('block')
      expect(severity(landline, seen('adult_name', { start: 0, end: 9 }))).toBe('review')
      const elsewhere = seen('adult_name', {
        place: { part: 'alt_text', photo: 'p' },
        start: 80,
        end: 89,
      })
      expect(severity(landline, elsewhere)).toBe('review')
    })

    test('a postal address stays for a person to look at', () => {
      const postcode = seen('postcode', { owner: 'unknown', text: 'ZE1 0AA' })
      expect(severity(postcode, seen('adult_name'))).toBe('review')
    })
  })

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
