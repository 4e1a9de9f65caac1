import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ask } from '../../../test/support/ask-advisor.ts'
import { PACKS, packNamed } from '../../../test/support/policy.ts'
import { PARAMETERS } from '../parameters/registry.ts'
import type { Pack, ParameterSetting } from '../types.ts'
import { type Answer, answer } from './answer.ts'
import type { Facts } from './facts.ts'
import { everyFacts } from './next-fact.ts'
import { isRead, READINGS } from './readings.ts'
import { findSituation, SITUATIONS } from './situations.ts'
import { STANDINGS } from './standing.ts'

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
