import { describe, expect, test } from 'vitest'
import { contextFor, PACK_IDS, type PackId, packNamed, seen } from '../../../test/support/policy.ts'
import { judgeConfidentialTerms } from './confidential-terms.ts'
import { judgeOpinionsAndPromises } from './opinion-and-promise-check.ts'
import { judgePasswords } from './password-refusal.ts'
import { judgePrivateMatters } from './private-matters.ts'
import { judgeWording } from './wording-check.ts'

describe('confidential terms', () => {
  test.each([
    ['cambrian', 'block', { kind: 'clause', clause: 'cambrian:au.a' }],
    ['oldchurch', 'block', { kind: 'clause', clause: 'oldchurch:4.3', also: ['oldchurch:7.2'] }],
    ['maesteg', 'block', { kind: 'clause', clause: 'maesteg:rel.c' }],
    ['lwlat', 'review', { kind: 'silent', parameter: 'pre_post_gate' }],
    ['societas', 'block', { kind: 'clause', clause: 'societas:A2.11' }],
  ] as const)('%s', (id, severity, basis) => {
    const findings = judgeConfidentialTerms([seen('confidential_term')], contextFor(id))
    expect(findings).toMatchObject([{ severity, basis, control: 'official-post-checklist' }])
  })
})

describe('words that hurt', () => {
  test.each(PACK_IDS)('a certain one is blocked by the policy’s own clause: %s', (id) => {
    expect(judgeWording([seen('abusive_word')], contextFor(id))).toMatchObject([
      { severity: 'block', basis: { kind: 'clause' } },
    ])
  })

  test('a policy without such a clause leaves it to a person', () => {
    const pack = { ...packNamed('lwlat'), topics: {} }
    expect(judgeWording([seen('abusive_word')], contextFor('lwlat', { pack }))).toMatchObject([
      { severity: 'review', basis: { kind: 'floor', parameter: 'pre_post_gate' } },
    ])
  })

  test('a topic whose clause is lost from the document is no ground to block', () => {
    const whole = packNamed('lwlat')
    const clauses = whole.clauses.map((clause) => ({ ...clause, text: 'missing' as const }))
    const context = contextFor('lwlat', { pack: { ...whole, clauses } })
    expect(judgeWording([seen('abusive_word')], context)).toMatchObject([{ severity: 'review' }])
  })

  test.each(PACK_IDS)('tone is never more than advice: %s', (id) => {
    expect(judgeWording([seen('tone')], contextFor(id))).toMatchObject([{ severity: 'advice' }])
  })
})

describe('opinions and promises', () => {
  const severities = (id: PackId) =>
    (['personal_opinion', 'promise'] as const).map(
      (kind) => judgeOpinionsAndPromises([seen(kind)], contextFor(id))[0]?.severity,
    )

  test('ask where the policy forbids them', () => {
    expect(severities('oldchurch')).toEqual(['review', 'review'])
  })

  test.each(['cambrian', 'maesteg', 'lwlat', 'societas'] as const)('advise elsewhere: %s', (id) => {
    expect(severities(id)).toEqual(['advice', 'advice'])
  })
})

describe('private matters of a child', () => {
  const basisOf = (id: PackId) =>
    judgePrivateMatters([seen('disclosure', { confidence: 'likely' })], contextFor(id))[0]

  test.each(PACK_IDS)(
    'are for a person to look at, or a word of advice where nobody is named: %s',
    (id) => {
      expect(basisOf(id)?.severity).toBe('review')
      const possible = seen('disclosure', { confidence: 'possible' })
      expect(judgePrivateMatters([possible], contextFor(id))).toMatchObject([
        { severity: 'advice' },
      ])
    },
  )

  test('stand on data protection where the policy speaks of it, else on the floor', () => {
    expect(basisOf('maesteg')?.basis).toEqual({ kind: 'clause', clause: 'maesteg:rel.h' })
    expect(basisOf('lwlat')?.basis).toEqual({ kind: 'floor', parameter: 'pupil_identifiability' })
  })
})

describe('passwords', () => {
  test.each(PACK_IDS)(
    'are refused on the floor, even where the policy would ask for one: %s',
    (id) => {
      const observation = seen('password', { confidence: 'likely', text: 'password: Kestrel!22' })
      const [finding] = judgePasswords([observation], contextFor(id))
      expect(finding).toMatchObject({
        severity: 'block',
        basis: { kind: 'floor', parameter: 'password_demand' },
      })
      expect(JSON.stringify(finding)).not.toContain('Kestrel')
    },
  )
})
