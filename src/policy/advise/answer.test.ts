import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PACKS, type PackId, packNamed } from '../../../test/support/policy.ts'
import { PARAMETERS } from '../parameters/registry.ts'
import type { Pack, ParameterSetting } from '../types.ts'
import { type Answer, answer } from './answer.ts'
import type { Facts } from './facts.ts'
import { everyFacts, nextFact } from './next-fact.ts'
import { isRead, READINGS } from './readings.ts'
import { findSituation, SITUATIONS } from './situations.ts'
import { STANDINGS, type Standing } from './standing.ts'

/** Every answer there is: situation × pack × standing × facts. */
const MATRIX = SITUATIONS.flatMap((situation) =>
  PACKS.flatMap((pack) =>
    STANDINGS.flatMap(({ code: standing }) =>
      [{}, ...everyFacts(situation.facts ?? [])].map((facts: Facts) => ({
        name: `${situation.id} ${pack.id} ${standing} ${JSON.stringify(facts)}`,
        situation,
        pack,
        standing,
        facts,
        given: answer(situation, { pack, standing, facts }),
      })),
    ),
  ),
)

const failing = (bad: (one: (typeof MATRIX)[number]) => boolean) =>
  MATRIX.filter(bad).map((one) => `${one.name}: ${one.given.kind} ${one.given.headline}`)

/** Every text of an answer that somebody reads. */
const textsOf = (given: Answer): string[] => [
  given.headline,
  given.scope.says,
  ...given.conditions,
  ...given.urgent,
  ...given.steps.map((step) => step.says),
  ...given.reasons.flatMap((one) => [one.says, ...(one.ifs ?? [])]),
  ...given.ofOthers.map((one) => one.says),
  ...given.disagreements.flatMap((one) => [one.says, one.runs]),
  ...given.freedoms.map((one) => one.says),
]

describe('every situation × pack × person × facts', () => {
  test('there are at least sixty situations, each once', () => {
    expect(SITUATIONS.length).toBeGreaterThanOrEqual(60)
    expect(new Set(SITUATIONS.map((one) => one.id)).size).toBe(SITUATIONS.length)
    expect(MATRIX.length).toBeGreaterThan(5_000)
  })

  test('cites a clause or says that the policy does not say', () => {
    expect(failing(({ given }) => given.policy === 'speaks' && given.clauses.length === 0)).toEqual(
      [],
    )
    expect(failing(({ given }) => given.kind === 'may' && given.policy !== 'speaks')).toEqual([])
    expect(
      failing(
        ({ given }) =>
          given.policy !== 'speaks' &&
          !/does not say|cannot be read|does not bind/.test(given.headline),
      ),
    ).toEqual([])
  })

  test('cites only clauses of its own pack, and rests on none that is lost', () => {
    expect(
      failing(({ pack, given }) =>
        given.clauses.some((id) => !pack.clauses.some((clause) => clause.id === id)),
      ),
    ).toEqual([])
    const lost = (pack: Pack) =>
      new Set(pack.clauses.filter((one) => one.text === 'missing').map((one) => one.id))
    expect(
      failing(({ pack, given }) =>
        given.reasons.some(
          (one) => one.basis === 'clause' && one.clauses.every((id) => lost(pack).has(id)),
        ),
      ),
    ).toEqual([])
  })

  test('never allows what one of its own reasons forbids, unless the law puts itself above', () => {
    expect(
      failing(
        ({ given, situation }) =>
          given.kind !== 'may_not' &&
          situation.asks !== 'do' &&
          given.reasons.some((one) => one.kind === 'may_not' && !one.aside) &&
          !given.reasons.some((one) => one.above),
      ),
    ).toEqual([])
  })

  test('says what has to be so wherever it says “if”, and nothing of it in a plain no', () => {
    expect(
      failing(
        ({ given, situation }) =>
          situation.asks !== 'do' && given.kind === 'may_if' && given.conditions.length === 0,
      ),
    ).toEqual([])
    expect(failing(({ given }) => given.kind === 'may_not' && given.conditions.length > 0)).toEqual(
      [],
    )
  })

  test('always says what to do now, and asks where the policy leaves it open', () => {
    expect(failing(({ given }) => given.steps.length === 0)).toEqual([])
    expect(
      failing(
        ({ given, situation }) =>
          situation.asks !== 'do' &&
          given.kind === 'silent' &&
          !given.steps.some((step) => step.go === 'ask'),
      ),
    ).toEqual([])
  })

  test('leaves no word of a template in what people read, and speaks of roles in the pack’s words', () => {
    expect(
      failing(({ given }) => textsOf(given).some((text) => /[{}]|undefined/.test(text))),
    ).toEqual([])
    expect(
      failing(({ given, pack }) => {
        const text = textsOf(given).join(' ')
        return pack.jurisdiction === 'wales' && /LADO|safeguarding lead|\bDSL\b/.test(text)
      }).filter((line) => !line.includes('safeguarding lead always hears')),
    ).toEqual([])
  })

  test('is the same each time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MATRIX), ({ situation, pack, standing, facts, given }) => {
        expect(answer(situation, { pack, standing, facts })).toEqual(given)
      }),
    )
  })
})

/** What the floor forbids, told again from its own words rather than from the rules. */
const FORBIDDEN: Readonly<Record<string, (facts: Facts) => boolean>> = {
  'pupil-friend-request': ({ relation }) => relation === 'no' || relation === undefined,
  'pupil-message': ({ relation }) => relation === 'no' || relation === undefined,
  'look-at-pupil': ({ relation }) => relation === 'no' || relation === undefined,
  'pupil-in-game': ({ relation }) => relation === 'no' || relation === undefined,
  'message-pupil': () => true,
  'find-pupil': () => true,
  'give-number': () => true,
  'contact-over': () => true,
  'whatsapp-tutor-group': () => true,
  'pupils-added-me': () => true,
  'pupil-contact-for-work': ({ account, agreed }) => account !== 'school' || agreed !== 'yes',
  'video-call-pupil': ({ account, agreed }) => account !== 'school' || agreed !== 'yes',
  'former-pupil': ({ grown }) => grown !== 'adult',
  'message-parent': ({ account }) => account !== 'school',
  'parents-class-chat': ({ account }) => account !== 'school',
  'club-platform': ({ account, agreed }) => account !== 'school' || agreed !== 'yes',
  'new-account': ({ agreed }) => agreed !== 'yes',
  'follow-back': ({ whose }) => whose !== 'other',
  'asked-for-password': () => true,
  'work-email': () => true,
  'unsure-to-post': () => true,
  'photo-on-own-account': () => true,
  'parent-said-no': () => true,
  'keep-photos': () => true,
  'volunteer-trip': ({ recognised }) => recognised !== 'no',
  'reuse-school-content': ({ recognised }) => recognised !== 'no',
  'keep-evidence': ({ sexual }) => sexual !== 'no',
}

test.each(Object.keys(FORBIDDEN))('nobody anywhere may do what the floor forbids: %s', (id) => {
  const situation = findSituation(id)
  expect(situation).toBeDefined()
  const forbidden = FORBIDDEN[id] ?? (() => false)
  expect(
    failing(
      (one) => one.situation.id === id && forbidden(one.facts) && one.given.kind !== 'may_not',
    ),
  ).toEqual([])
})

function ask(id: string, pack: Pack, facts: Facts = {}, standing: Standing = 'employee'): Answer {
  const situation = findSituation(id)
  if (!situation) throw new Error(`There is no situation called ${id}.`)
  return answer(situation, { pack, standing, facts })
}

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

  test('are read from an address, and nonsense is left out', async () => {
    const { readFacts } = await import('./facts.ts')
    expect(readFacts({ known: 'yes', grown: 'ancient', toString: 'x', name: 'Sam' })).toEqual({
      known: 'yes',
    })
  })
})

describe('what an answer is read from', () => {
  const settings = PACKS.flatMap((pack) =>
    Object.entries(pack.parameters).map(([key, setting]) => [pack.id, key, setting] as const),
  )

  test('every value that a pack gives to a parameter of the advisor has words', () => {
    const wordless = settings.filter(
      ([, key, { value, alsoReads }]) =>
        Object.hasOwn(READINGS, key) &&
        [value, ...alsoReads].some((one) => one !== null && !isRead(key, one)),
    )
    expect(wordless.map(([id, key]) => `${id} ${key}`)).toEqual([])
  })

  test('every parameter that it reads exists', () => {
    const keys = new Set(PARAMETERS.map((parameter) => parameter.key))
    expect(Object.keys(READINGS).filter((key) => !keys.has(key))).toEqual([])
  })

  test('a value without words is never a permission', () => {
    const odd: ParameterSetting = {
      status: 'stated',
      value: 'only_on_tuesdays',
      alsoReads: [],
      clauses: ['oldchurch:7.9'],
    }
    const oldchurch = packNamed('oldchurch')
    const pack = { ...oldchurch, parameters: { ...oldchurch.parameters, parent_friending: odd } }
    const given = ask('parent-request', pack)
    expect(given.kind).toBe('may_if')
    expect(given.conditions[0]).toMatch(/keeps to the clause below/)
  })

  test('every clause that waits for the advisor is cited by some answer', () => {
    const cited = new Set(MATRIX.flatMap((one) => one.given.clauses))
    const waiting = PACKS.flatMap((pack) =>
      pack.clauses.filter((clause) => clause.controls.includes('advisor')).map(({ id }) => id),
    )
    expect(waiting.filter((id) => !cited.has(id))).toEqual([])
  })
})
