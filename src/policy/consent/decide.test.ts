import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  NOTHING_ON_RECORD,
  NOW,
  PACK_IDS,
  PARENT_SAID_YES,
  packNamed,
} from '../../../test/support/policy.ts'
import { decideConsent, namingIsStopped } from './decide.ts'
import { consentModel } from './model.ts'
import type {
  ConsentAnswer,
  ConsentRecords,
  ObjectionRecord,
  RestrictionRecord,
} from './records.ts'
import { CONSENT_KINDS, type ConsentKind, saidNo, staffSays } from './says.ts'

const OPT_IN = consentModel(packNamed('maesteg'))
const OBJECTION_LIST = consentModel(packNamed('lwlat'))

const before = new Date(NOW.getTime() - 1)
const after = new Date(NOW.getTime() + 1)

const yes = PARENT_SAID_YES
const no: ConsentAnswer = { ...yes, answer: 'refused', expiresAt: null }
const tick: ConsentAnswer = { ...yes, giver: '', verified: 'legacy_unverified', expiresAt: null }
const objection: ObjectionRecord = { channelId: null, madeAt: before, withdrawnAt: null }
const restriction: RestrictionRecord = { madeAt: before, liftedAt: null }

function records(more: Partial<ConsentRecords>): ConsentRecords {
  return { ...NOTHING_ON_RECORD, ...more }
}

function decided(
  more: Partial<ConsentRecords>,
  rest: Partial<Parameters<typeof decideConsent>[0]> = {},
) {
  return decideConsent({
    records: records(more),
    channelId: 'page',
    model: OPT_IN,
    at: NOW,
    ...rest,
  })
}

describe('what the records come to', () => {
  const ROWS: readonly (readonly [string, Partial<ConsentRecords>, ConsentKind])[] = [
    ['nothing at all', {}, 'no_answer'],
    ['a parent’s yes', { answers: [yes] }, 'consented'],
    ['a yes for this channel', { answers: [{ ...yes, channelId: 'page' }] }, 'consented'],
    ['a yes for another channel', { answers: [{ ...yes, channelId: 'other' }] }, 'no_answer'],
    ['a yes that begins now', { answers: [{ ...yes, givenAt: NOW }] }, 'consented'],
    ['a yes that begins later', { answers: [{ ...yes, givenAt: after }] }, 'no_answer'],
    ['a yes that ends later', { answers: [{ ...yes, expiresAt: after }] }, 'consented'],
    ['a yes that ends now', { answers: [{ ...yes, expiresAt: NOW }] }, 'expired'],
    ['a yes that never ends', { answers: [{ ...yes, expiresAt: null }] }, 'consented'],
    ['a yes withdrawn now', { answers: [{ ...yes, withdrawnAt: NOW }] }, 'withdrawn'],
    ['a yes to be withdrawn later', { answers: [{ ...yes, withdrawnAt: after }] }, 'consented'],
    [
      'a parent without responsibility',
      { answers: [{ ...yes, parentalResponsibility: false }] },
      'no_answer',
    ],
    ['a grandparent’s yes', { answers: [{ ...yes, givenBy: 'other' }] }, 'no_answer'],
    ['a grandparent’s no', { answers: [{ ...no, givenBy: 'other' }] }, 'refused'],
    ['a parent’s no', { answers: [no] }, 'refused'],
    ['a no that was taken back', { answers: [{ ...no, withdrawnAt: NOW }] }, 'no_answer'],
    [
      'a no for another channel',
      {
        answers: [
          { ...no, channelId: 'other' },
          { ...yes, givenAt: before },
        ],
      },
      'consented',
    ],
    ['a no, then that parent’s yes', { answers: [no, { ...yes, givenAt: before }] }, 'consented'],
    ['a yes, then that parent’s no', { answers: [yes, { ...no, givenAt: before }] }, 'refused'],
    ['a yes and a no at one instant', { answers: [yes, no] }, 'refused'],
    [
      'parents who disagree',
      { answers: [no, { ...yes, giver: 'parent-2', givenAt: before }] },
      'disagreement',
    ],
    [
      'the learner’s own no',
      { answers: [yes, { ...no, givenBy: 'learner', giver: 'learner' }] },
      'learner_said_no',
    ],
    ['the learner’s yes alone', { answers: [{ ...yes, givenBy: 'learner' }] }, 'no_answer'],
    [
      'an adult learner’s yes',
      { answers: [{ ...yes, givenBy: 'learner' }], learner: { status: 'current', isAdult: true } },
      'consented',
    ],
    [
      'withdrawn, then given anew',
      {
        answers: [
          { ...yes, withdrawnAt: before },
          { ...yes, givenAt: NOW },
        ],
      },
      'consented',
    ],
    [
      'withdrawn by one parent, given by the other',
      {
        answers: [
          { ...yes, withdrawnAt: before },
          { ...yes, giver: 'parent-2', givenAt: NOW },
        ],
      },
      'withdrawn',
    ],
    [
      'run out, then given anew',
      {
        answers: [
          { ...yes, expiresAt: before },
          { ...yes, givenAt: before },
        ],
      },
      'consented',
    ],
    ['an objection beside a yes', { answers: [yes], objections: [objection] }, 'objected'],
    [
      'an objection to this channel',
      { answers: [yes], objections: [{ ...objection, channelId: 'page' }] },
      'objected',
    ],
    [
      'an objection to another channel',
      { answers: [yes], objections: [{ ...objection, channelId: 'other' }] },
      'consented',
    ],
    [
      'an objection that begins later',
      { answers: [yes], objections: [{ ...objection, madeAt: after }] },
      'consented',
    ],
    [
      'an objection taken back now',
      { answers: [yes], objections: [{ ...objection, withdrawnAt: NOW }] },
      'consented',
    ],
    ['a restriction beside a yes', { answers: [yes], restrictions: [restriction] }, 'restricted'],
    [
      'a restriction lifted now',
      { answers: [yes], restrictions: [{ ...restriction, liftedAt: NOW }] },
      'consented',
    ],
    [
      'a restriction beside an objection',
      { objections: [objection], restrictions: [restriction] },
      'restricted',
    ],
    ['a learner who left', { answers: [yes], learner: { status: 'left' } }, 'left'],
    [
      'a learner about to leave',
      { answers: [yes], learner: { status: 'leaver_proposed' } },
      'consented',
    ],
    ['a tick from the old system', { answers: [tick] }, 'legacy_unverified'],
    ['a cross from the old system', { answers: [{ ...tick, answer: 'refused' }] }, 'refused'],
    [
      'a cross from the old system, then a parent’s yes',
      {
        answers: [
          { ...tick, answer: 'refused' },
          { ...yes, givenAt: before },
        ],
      },
      'disagreement',
    ],
  ]

  test.each(ROWS)('%s', (_, more, kind) => {
    const decision = decided(more)
    expect(decision.kind).toBe(kind)
    expect(decision.may).toBe(kind === 'consented')
  })

  test('every kind but one is reached by a row, and none but one lets a learner appear', () => {
    expect(new Set(ROWS.map(([, , kind]) => kind))).toEqual(new Set(CONSENT_KINDS))
  })
})

describe('a tick from the old system', () => {
  test('counts as a yes only where the school lets it', () => {
    expect(decided({ answers: [tick] }, { legacyTicksCount: true }).kind).toBe('consented')
    expect(decided({ answers: [tick] }, { legacyTicksCount: false }).kind).toBe('legacy_unverified')
  })

  test('always counts as a no', () => {
    const answers = [{ ...tick, answer: 'refused' as const }]
    expect(decided({ answers }, { legacyTicksCount: true }).kind).toBe('refused')
  })
})

test('an answer for another purpose is not heard', () => {
  const answers = [{ ...yes, purpose: 'prospectus' }]
  expect(decided({ answers }, { purpose: 'social_media' }).kind).toBe('no_answer')
  expect(decided({ answers }, { purpose: 'prospectus' }).kind).toBe('consented')
})

describe('what a decision stands on', () => {
  const FLOOR = { kind: 'floor', parameter: 'consent_model' }

  test.each([
    [
      'maesteg',
      { kind: 'clause', clause: 'maesteg:prot.1' },
      { kind: 'clause', clause: 'maesteg:prot.1' },
    ],
    ['lwlat', { ...FLOOR, not: 'lwlat:10.1' }, { kind: 'clause', clause: 'lwlat:10.3b' }],
    ['cambrian', FLOOR, FLOOR],
    ['oldchurch', FLOOR, FLOOR],
    ['societas', FLOOR, FLOOR],
  ] as const)('%s: no answer, and a no', (id, noAnswer, aNo) => {
    const model = consentModel(packNamed(id))
    expect(decided({}, { model }).basis).toEqual(noAnswer)
    expect(decided({ objections: [objection] }, { model }).basis).toEqual(aNo)
  })

  test('under an objection list a recorded yes lets a learner appear', () => {
    expect(decided({ answers: [yes] }, { model: OBJECTION_LIST }).may).toBe(true)
  })

  test('staff cannot tell one no from another, by words or by clause', () => {
    const everyNo: readonly Partial<ConsentRecords>[] = [
      { restrictions: [restriction] },
      { objections: [objection] },
      { answers: [no] },
      { answers: [{ ...no, givenBy: 'learner' }] },
      { answers: [{ ...yes, giver: 'parent-2' }, no] },
      { answers: [{ ...yes, withdrawnAt: NOW }] },
      { learner: { status: 'left' } },
    ]
    for (const id of PACK_IDS) {
      const model = consentModel(packNamed(id))
      const shown = everyNo.map((more) => {
        const { basis, staffSays: says } = decided(more, { model })
        return JSON.stringify([basis, says])
      })
      expect(new Set(shown).size, id).toBe(1)
      expect(new Set(everyNo.map((more) => decided(more, { model }).dslSays)).size).toBe(
        everyNo.length,
      )
    }
  })

  test('naming is stopped by a no, not by silence', () => {
    expect(namingIsStopped(decided({}))).toBe(false)
    expect(namingIsStopped(decided({ answers: [yes] }))).toBe(false)
    expect(namingIsStopped(decided({ objections: [objection] }))).toBe(true)
  })

  test('what staff read says “do not use” for every no', () => {
    for (const kind of CONSENT_KINDS) {
      expect(/^Do not use/.test(staffSays(kind, 'pupil')), kind).toBe(saidNo(kind))
    }
  })
})

const instant = fc.integer({ min: -3, max: 3 }).map((ms) => new Date(NOW.getTime() + ms))
const maybeInstant = fc.option(instant, { nil: null })
const channel = fc.constantFrom(null, 'page', 'other')

const anyAnswer: fc.Arbitrary<ConsentAnswer> = fc.record({
  answer: fc.constantFrom('given', 'refused'),
  givenBy: fc.constantFrom('parent', 'learner', 'other'),
  giver: fc.constantFrom('', 'one', 'two'),
  parentalResponsibility: fc.boolean(),
  purpose: fc.constant('social_media'),
  channelId: channel,
  verified: fc.constantFrom('verified', 'legacy_unverified'),
  givenAt: instant,
  expiresAt: maybeInstant,
  withdrawnAt: maybeInstant,
})
const anyObjection = fc.record({ channelId: channel, madeAt: instant, withdrawnAt: maybeInstant })
const anyRestriction = fc.record({ madeAt: instant, liftedAt: maybeInstant })
const anyRecords: fc.Arbitrary<ConsentRecords> = fc.record({
  answers: fc.array(anyAnswer, { maxLength: 5 }),
  objections: fc.array(anyObjection, { maxLength: 2 }),
  restrictions: fc.array(anyRestriction, { maxLength: 2 }),
  learner: fc.record({
    status: fc.constantFrom('current', 'leaver_proposed', 'left'),
    isAdult: fc.boolean(),
  }),
})
const rest = fc.record({
  legacyTicksCount: fc.boolean(),
  model: fc.constantFrom(OPT_IN, OBJECTION_LIST),
})

/** The records with one more that protects: a no, a withdrawn yes, an objection, a restriction, having left. */
const protectedFurther = (given: ConsentRecords): fc.Arbitrary<ConsentRecords> =>
  fc.oneof(
    anyAnswer.map((answer) => ({
      ...given,
      answers: [...given.answers, { ...answer, answer: 'refused' as const }],
    })),
    anyAnswer.map((answer) => ({
      ...given,
      answers: [...given.answers, { ...answer, answer: 'given' as const, withdrawnAt: before }],
    })),
    anyObjection.map((one) => ({ ...given, objections: [...given.objections, one] })),
    anyRestriction.map((one) => ({ ...given, restrictions: [...given.restrictions, one] })),
    fc.constant({ ...given, learner: { ...given.learner, status: 'left' as const } }),
  )

const furtherProtected = anyRecords.chain((given) =>
  fc.tuple(fc.constant(given), protectedFurther(given)),
)

describe('whatever is on record', () => {
  test('one more protective record never turns a no into a yes', () => {
    fc.assert(
      fc.property(furtherProtected, rest, ([given, more], how) => {
        const first = decideConsent({ records: given, channelId: 'page', at: NOW, ...how })
        const second = decideConsent({ records: more, channelId: 'page', at: NOW, ...how })
        expect(first.may || !second.may).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('the order of the records makes no difference', () => {
    fc.assert(
      fc.property(anyRecords, rest, (given, how) => {
        const turned = {
          ...given,
          answers: given.answers.toReversed(),
          objections: given.objections.toReversed(),
          restrictions: given.restrictions.toReversed(),
        }
        expect(decideConsent({ records: turned, channelId: 'page', at: NOW, ...how })).toEqual(
          decideConsent({ records: given, channelId: 'page', at: NOW, ...how }),
        )
      }),
    )
  })

  test('a learner appears only with a live yes, and never against a live objection or restriction', () => {
    const isLive = (until: Date | null) => until === null || until > NOW
    fc.assert(
      fc.property(anyRecords, rest, (given, how) => {
        const { may } = decideConsent({ records: given, channelId: 'page', at: NOW, ...how })
        const yeses = given.answers.filter((one) => one.answer === 'given')
        const someYes = yeses.some((one) => isLive(one.withdrawnAt))
        const restricted = given.restrictions.some(
          (one) => one.madeAt <= NOW && isLive(one.liftedAt),
        )
        const objectedTo = given.objections.some(
          (one) => one.channelId !== 'other' && one.madeAt <= NOW && isLive(one.withdrawnAt),
        )
        expect(!may || (someYes && !restricted && !objectedTo)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
