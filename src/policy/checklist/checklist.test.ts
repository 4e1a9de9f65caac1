import { describe, expect, test } from 'vitest'
import { PACKS, packNamed } from '../../../test/support/policy.ts'
import { checklistFor } from './checklist.ts'
import { CHECKLIST_CODES, isChecklistCode, statementOf } from './items.ts'

describe('the author’s checklist', () => {
  test.each([
    [
      'cambrian',
      'confidential bullying discrimination disrepute explicit standing defamation copyright unlawful consent identifiability rest_of_policy',
    ],
    [
      'oldchurch',
      'confidential bullying discrimination disrepute defamation copyright child_safety data_protection commitments accuracy audience_tone permission_to_cite personal_contact personal_opinion consent identifiability',
    ],
    [
      'maesteg',
      'confidential bullying discrimination standing defamation copyright unlawful data_protection permission_to_cite positive_and_relevant consent identifiability rest_of_policy',
    ],
    ['lwlat', 'consent identifiability rest_of_policy'],
    ['societas', 'consent identifiability'],
  ] as const)(
    '%s asks for what its policy lists, and always for permission and identifiability',
    (id, codes) => {
      expect(checklistFor(packNamed(id)).map((item) => item.code)).toEqual(codes.split(' '))
    },
  )

  test('cites the clause where the policy asks, and the floor where only the floor does', () => {
    const items = checklistFor(packNamed('maesteg'))
    expect(items.find((item) => item.code === 'consent')).toMatchObject({
      clauses: ['maesteg:prot.1'],
      basis: { kind: 'clause', clause: 'maesteg:prot.1' },
    })
    expect(checklistFor(packNamed('societas'))[0]).toMatchObject({
      clauses: [],
      basis: { kind: 'floor', parameter: 'pre_post_gate' },
    })
  })

  test('speaks of learners and school as the policy does', () => {
    const [item] = checklistFor(packNamed('lwlat'))
    expect(item?.statement).toBe('Every learner in it has permission for the channels I chose.')
    expect(statementOf('consent', packNamed('maesteg').terms)).toContain('Every pupil in it')
  })

  test('a school may ask for more', () => {
    const more = ['consent', 'identifiability', 'accuracy']
    const items = checklistFor(packNamed('societas'), { pre_post_gate: more })
    expect(items.map((item) => item.code)).toEqual(['accuracy', 'consent', 'identifiability'])
  })

  test('every item is one whole sentence under every policy', () => {
    for (const code of CHECKLIST_CODES) {
      for (const pack of PACKS) expect(statementOf(code, pack.terms)).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('knows its own codes only', () => {
    expect(isChecklistCode('consent')).toBe(true)
    expect(isChecklistCode('toString')).toBe(false)
  })
})
