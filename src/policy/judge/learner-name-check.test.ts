import { describe, expect, test } from 'vitest'
import { channelFor, contextFor, PACK_IDS, seen } from '../../../test/support/policy.ts'
import { judgeLearnerNames } from './learner-name-check.ts'

const fullName = seen('learner_full_name', { learners: ['one'], text: 'Tamsin Okeford' })

describe('names of learners', () => {
  test('a post to pupils and to others is blocked on the one and asked about on the other', () => {
    const channels = [channelFor('public'), channelFor('pupils')]
    expect(judgeLearnerNames([fullName], contextFor('oldchurch', { channels }))).toMatchObject([
      { severity: 'block', channels: ['pupils'], basis: { clause: 'oldchurch:18.2b' } },
      { severity: 'review', channels: ['public'], basis: { kind: 'silent' } },
    ])
  })

  test.each(PACK_IDS)('a name that is only likely asks, whatever the policy: %s', (id) => {
    const likely = { ...fullName, confidence: 'likely' as const }
    expect(judgeLearnerNames([likely], contextFor(id))).toMatchObject([{ severity: 'review' }])
  })

  test.each(PACK_IDS)('a first name alone is a word of advice: %s', (id) => {
    const first = seen('learner_name_possible', {
      confidence: 'possible',
      learners: ['one', 'two'],
    })
    expect(judgeLearnerNames([first], contextFor(id))).toMatchObject([{ severity: 'advice' }])
  })

  test.each(PACK_IDS)('a first name with a class asks: %s', (id) => {
    const inContext = seen('learner_in_context', { confidence: 'likely', learners: ['one'] })
    expect(judgeLearnerNames([inContext], contextFor(id))).toMatchObject([{ severity: 'review' }])
  })

  test.each(PACK_IDS)('a learner’s number is blocked under every policy: %s', (id) => {
    const number = seen('learner_identifier', { learners: ['one'], text: 'A824200015011' })
    expect(judgeLearnerNames([number], contextFor(id))).toMatchObject([{ severity: 'block' }])
    const likely = { ...number, confidence: 'likely' as const }
    expect(judgeLearnerNames([likely], contextFor(id))).toMatchObject([{ severity: 'review' }])
  })

  test('characters that nobody can see ask', () => {
    const hidden = seen('hidden_characters')
    expect(judgeLearnerNames([hidden], contextFor('lwlat'))).toMatchObject([{ severity: 'review' }])
    const hyphen = seen('hidden_characters', { confidence: 'possible' })
    expect(judgeLearnerNames([hyphen], contextFor('lwlat'))).toMatchObject([{ severity: 'advice' }])
  })

  test('the finding says where the name stands, in the policy’s word for a learner', () => {
    const inAltText = { ...fullName, place: { part: 'alt_text' as const, photo: 'p' } }
    const [pupil] = judgeLearnerNames([inAltText], contextFor('maesteg'))
    expect(pupil?.title).toBe(
      '“Tamsin Okeford” in a photo’s description is the full name of a pupil',
    )
    expect(judgeLearnerNames([fullName], contextFor('lwlat'))[0]?.title).toContain('of a learner')
  })

  test('a school that forbids identifying blocks a name that its silent policy would not', () => {
    const context = contextFor('lwlat', { overrides: { pupil_identifiability: 'never' } })
    expect(judgeLearnerNames([fullName], context)).toMatchObject([
      { severity: 'block', basis: { kind: 'school', parameter: 'pupil_identifiability' } },
    ])
  })
})
