import { describe, expect, test } from 'vitest'
import { ask } from '../../../test/support/ask-advisor.ts'
import { type PackId, packNamed } from '../../../test/support/policy.ts'
import { type Facts, readFacts } from './facts.ts'
import { nextFact } from './next-fact.ts'
import { findSituation } from './situations.ts'

describe('worked examples', () => {
  test('LinkedIn: with the permission of the line manager in the senior leadership team', () => {
    const given = ask('linkedin', packNamed('maesteg'))
    expect(given.kind).toBe('may_if')
    expect(given.conditions).toContain(
      'your line manager on the senior leadership team has given permission beforehand',
    )
    expect(given.clauses).toEqual(expect.arrayContaining(['maesteg:per.5', 'maesteg:per.4']))
    expect(given.disagreements[0]?.runs).toMatch(/stricter reading/)
  })

  test('LinkedIn where the section is lost: nothing is borrowed, and it says so', () => {
    const given = ask('linkedin', packNamed('lwlat'))
    expect(given).toMatchObject({ kind: 'silent', policy: 'unreadable', clauses: ['lwlat:8.inf'] })
    expect(given.headline).toMatch(/cannot be read/)
    expect(given.steps.at(-1)).toMatchObject({ go: 'ask' })
  })

  test('a friend request that a policy would let be agreed: the floor is stricter', () => {
    const given = ask('pupil-friend-request', packNamed('societas'), { relation: 'no' })
    expect(given.kind).toBe('may_not')
    expect(given.clauses).toEqual(expect.arrayContaining(['societas:5.1b', 'societas:5.2c']))
    expect(given.disagreements.map((one) => one.runs).join()).toMatch(/The floor .* is stricter/)
    expect(given.tell).toEqual(['dsl', 'head', 'line_manager'])
  })

  test('a friend request where the policy says nothing: the floor alone', () => {
    const given = ask('pupil-friend-request', packNamed('maesteg'), { relation: 'no' })
    expect(given).toMatchObject({ kind: 'may_not', policy: 'silent', clauses: [] })
    expect(given.headline).toBe(
      'Your policy does not say. Personal accounts are no place for contact with pupils.',
    )
    expect(given.tell).toEqual(['dsl'])
  })

  test('the exception for one’s own child is for one’s own child alone', () => {
    const cambrian = packNamed('cambrian')
    expect(ask('pupil-friend-request', cambrian, { relation: 'own' }).kind).toBe('may_if')
    expect(ask('pupil-friend-request', cambrian, { relation: 'relative' }).kind).toBe('may_not')
    const own = ask('pupil-friend-request', cambrian, { relation: 'own' })
    expect(own.disagreements[0]?.runs).toMatch(/own child only/)
  })

  test.each([
    ['cambrian', 'yes', 'may_if'],
    ['cambrian', 'no', 'may_not'],
    ['oldchurch', 'yes', 'may_not'],
    ['oldchurch', 'no', 'may_not'],
    ['maesteg', 'no', 'silent'],
    ['lwlat', 'yes', 'silent'],
    ['societas', 'no', 'may_if'],
  ] as const)('a parent wants to connect: %s, known before %s → %s', (id, known, kind) => {
    expect(ask('parent-request', packNamed(id), { known }).kind).toBe(kind)
  })

  test.each([
    ['cambrian', 'may_if'],
    ['oldchurch', 'may_if'],
    ['maesteg', 'silent'],
    ['lwlat', 'silent'],
    ['societas', 'may_not'],
  ] as const)('a former learner who is an adult: %s → %s', (id, kind) => {
    const given = ask('former-pupil', packNamed(id), { grown: 'adult' })
    expect(given.kind).toBe(kind)
    expect(given.freedoms.map((one) => one.code)).toContain('private_life')
  })

  test.each([
    ['cambrian', 'may_if'],
    ['oldchurch', 'may_if'],
    ['maesteg', 'may_not'],
    ['lwlat', 'silent'],
    ['societas', 'may_if'],
  ] as const)('naming the employer on Facebook: %s → %s', (id, kind) => {
    const given = ask('employer-name', packNamed(id), { shows: 'no' })
    expect(given.kind).toBe(id === 'cambrian' ? 'silent' : kind)
  })

  test('a total ban on comments meets the union: the law stands above it, and that is said', () => {
    const given = ask('strike', packNamed('societas'))
    expect(given.kind).toBe('may_if')
    expect(given.disagreements[0]).toMatchObject({
      clauses: expect.arrayContaining(['societas:head.1']),
      runs: expect.stringMatching(/law stands above/),
    })
    expect(given.freedoms.map((one) => one.code)).toContain('union')
  })

  test('wrongdoing is not a grievance', () => {
    const societas = packNamed('societas')
    expect(ask('complain-online', societas, { purpose: 'grievance' }).kind).toBe('may_not')
    expect(ask('complain-online', societas, { purpose: 'wrong' }).kind).toBe('may_if')
  })

  test('a password is never handed over, whatever the policy asks for', () => {
    for (const id of ['cambrian', 'maesteg'] as const) {
      const given = ask('asked-for-password', packNamed(id))
      expect(given.kind).toBe('may_not')
      expect(given.disagreements.length).toBe(1)
    }
  })

  test('lies about a colleague: each policy’s own people are told', () => {
    const told = (id: PackId) => ask('lies-about-colleague', packNamed(id)).headline
    expect(told('cambrian')).toBe('Tell the designated safeguarding lead.')
    expect(told('maesteg')).toBe('Tell the headteacher.')
    expect(told('societas')).toBe('Tell the headteacher or the line manager.')
    expect(told('lwlat')).toBe('Tell the principal.')
  })

  test('a sexual picture of a child: help first, no copies, in the words of Wales', () => {
    const given = ask('nude-image', packNamed('maesteg'))
    expect(given.urgent[0]).toMatch(/do not look again, copy.*designated safeguarding person/)
    expect(given.tell).toContain('dsl')
  })

  test('danger now comes before everything', () => {
    const given = ask('pupil-tells-me', packNamed('lwlat'), { danger: 'yes' })
    expect(given.urgent).toEqual([
      'Ring 999 now. Then tell the designated safeguarding lead, and write down the time.',
    ])
  })
})

describe('whom a policy binds', () => {
  test.each([
    ['cambrian', 'employee', 'bound'],
    ['cambrian', 'governor', 'not_bound'],
    ['cambrian', 'visitor', 'not_bound'],
    ['oldchurch', 'governor', 'in_spirit'],
    ['oldchurch', 'contractor', 'bound'],
    ['oldchurch', 'pta', 'not_bound'],
    ['maesteg', 'governor', 'in_spirit'],
    ['maesteg', 'agency', 'bound'],
    ['lwlat', 'visitor', 'bound'],
    ['societas', 'contractor', 'bound'],
    ['societas', 'visitor', 'not_bound'],
  ] as const)('%s, %s → %s', (id, standing, binds) => {
    expect(ask('my-day-at-work', packNamed(id), {}, standing).scope.binds).toBe(binds)
  })

  test('a governor whom the policy leaves out hears so, and what applies instead', () => {
    const given = ask('my-day-at-work', packNamed('cambrian'), {}, 'governor')
    expect(given).toMatchObject({ kind: 'silent', policy: 'not_bound' })
    expect(given.scope.says).toMatch(/does not name governors.*code of conduct/)
    expect(given.clauses).toContain('cambrian:purp.5')
    expect(given.ofOthers.length).toBeGreaterThan(0)
  })

  test('nobody is let off the floor by not being bound', () => {
    const given = ask('pupil-friend-request', packNamed('cambrian'), { relation: 'no' }, 'governor')
    expect(given.kind).toBe('may_not')
  })
})

describe('facts', () => {
  test('are asked one at a time, and only those that change the answer', () => {
    const asked = (id: string, pack: PackId, facts: Facts = {}) => {
      const situation = findSituation(id)
      if (!situation) throw new Error(id)
      return nextFact(situation, { pack: packNamed(pack), standing: 'employee', facts })
    }
    expect(asked('parent-request', 'cambrian')).toBe('known')
    expect(asked('parent-request', 'cambrian', { known: 'yes' })).toBeUndefined()
    expect(asked('parent-request', 'oldchurch')).toBeUndefined()
    expect(asked('pupil-contact-for-work', 'societas')).toBe('account')
    expect(asked('pupil-contact-for-work', 'societas', { account: 'own' })).not.toBe('account')
  })

  test('are read from an address, and nonsense is left out', () => {
    expect(readFacts({ known: 'yes', grown: 'ancient', toString: 'x', name: 'Sam' })).toEqual({
      known: 'yes',
    })
  })
})
