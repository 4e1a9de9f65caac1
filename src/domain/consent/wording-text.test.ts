import { describe, expect, it } from 'vitest'
import { PACKS } from '../../../test/support/policy.ts'
import { wordingText } from './wording-text.ts'

describe('wordingText()', () => {
  const facts = {
    school: 'Larkfield School',
    terms: { learner: 'pupil', safeguardingLead: 'designated safeguarding person' },
    channels: ['School page', 'Facebook'],
    months: 12,
  }

  it('names the school, every channel, how long a yes lasts and how to take it back', () => {
    const text = wordingText(facts)
    for (const part of ['Larkfield School', 'School page; Facebook', '12 months', 'take it back']) {
      expect(text).toContain(part)
    }
  })

  it('says that a no costs nothing', () => {
    expect(wordingText(facts)).toContain('A no changes nothing')
  })

  it.each([
    ['school', { ...facts, school: 'Other School' }],
    ['channels', { ...facts, channels: ['School page'] }],
    ['months', { ...facts, months: 6 }],
    ['word for a learner', { ...facts, terms: { ...facts.terms, learner: 'student' } }],
  ])('is another text for another %s', (_, changed) => {
    expect(wordingText(changed)).not.toBe(wordingText(facts))
  })

  it.each(PACKS.map((pack) => [pack.id, pack.terms] as const))(
    'uses the words of %s',
    (_, terms) => {
      const text = wordingText({ ...facts, terms })
      expect(text).toContain(terms.learner)
      expect(text).toContain(terms.safeguardingLead)
    },
  )

  it('says so when there is no channel yet', () => {
    expect(wordingText({ ...facts, channels: [] })).toContain('The channels are: none yet.')
  })
})
