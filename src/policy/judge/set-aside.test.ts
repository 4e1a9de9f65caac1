import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  contextFor,
  decideUnder,
  NOTHING_ON_RECORD,
  NOW,
  PACK_IDS,
  packNamed,
  seen,
} from '../../../test/support/policy.ts'
import { OBSERVATION_KINDS, type Observation } from '../../gate/types.ts'
import { VERDICTS } from '../../vocabulary/verdicts.ts'
import type { ConsentRecords } from '../consent/records.ts'
import type { Finding, SetAside } from '../types.ts'
import { judge, verdictFor } from './judge.ts'
import { asksAgain, isAnswerable, setAsideOf } from './set-aside.ts'

const named = (more: Partial<Observation> = {}) =>
  seen('learner_full_name', { text: 'Rowan Teasel', start: 4, end: 16, learners: ['one'], ...more })

/** The answer to the first finding that can be answered. */
function answerTo(findings: readonly Finding[]): SetAside {
  const finding = findings.find(isAnswerable)
  const about = finding && setAsideOf(finding, findings)
  if (!about) throw new Error('Nothing can be answered.')
  return { ...about, reason: 'namesake', words: 'The poet', at: '2026-11-20T09:00:00.000Z' }
}

const maesteg = contextFor('maesteg')

function judgedAfter(
  first: readonly Observation[],
  now: readonly Observation[],
  context = maesteg,
): readonly Finding[] {
  const setAside = [answerTo(judge(first, maesteg))]
  return judge(now, { ...context, setAside })
}

describe('saying that a finding is not this person', () => {
  test('makes of a stop something to look at, with the answer beside it', () => {
    expect(verdictFor(judge([named()], maesteg))).toBe('block')
    const findings = judgedAfter([named()], [named()])
    expect(findings).toMatchObject([
      { severity: 'review', answer: { stands: true, setAside: { words: 'The poet' } } },
    ])
    expect(asksAgain(findings)).toBe(false)
  })

  test.each(PACK_IDS)('leaves what a person had to look at to be looked at: %s', (id) => {
    const context = contextFor(id)
    const findings = judge([named({ confidence: 'likely' })], context)
    const setAside = [answerTo(findings)]
    const answered = judge([named({ confidence: 'likely' })], { ...context, setAside })
    expect(verdictFor(answered)).toBe('review')
  })

  test.each([
    ['however it is spaced and written', [named({ text: 'ROWAN  teasel' })]],
    ['wherever in the text it has moved to', [named({ start: 90, end: 102 })]],
    ['and one who might have been meant left', [named({ learners: [] }), named()]],
  ])('holds for the same words %s', (_, now) => {
    const findings = judgedAfter([named()], now)
    const answered = findings.filter((finding) => finding.learners.length > 0)
    expect(answered.every((finding) => finding.answer?.stands)).toBe(true)
  })

  test.each([
    ['another learner of that name', [named({ learners: ['one', 'two'] })]],
    ['another learner instead', [named({ learners: ['two'] })]],
    ['another mention', [named(), named({ start: 40, end: 52 })]],
  ])('is asked again for %s', (_, now) => {
    const findings = judgedAfter([named()], now)
    expect(verdictFor(findings)).toBe('block')
    expect(asksAgain(findings)).toBe(true)
    expect(findings.every((finding) => finding.answer?.stands === false)).toBe(true)
  })

  test.each([
    ['other words', [named({ text: 'Rowan Teazel' })]],
    ['another part of the post', [named({ place: { part: 'alt_text', photo: 'photo-1' } })]],
    ['another photo', [named({ place: { part: 'writing', photo: 'photo-2' } })]],
    [
      'the same words read as something else',
      [{ ...named(), kind: 'learner_in_context' as const }],
    ],
  ])('says nothing of %s', (_, now) => {
    for (const finding of judgedAfter([named()], now)) expect(finding.answer).toBeUndefined()
  })

  test.each([
    ['an objection', { objections: [{ channelId: null, madeAt: NOW, withdrawnAt: null }] }],
    ['a restriction', { restrictions: [{ kind: 'other', madeAt: NOW, liftedAt: null }] }],
  ] as const)('is asked again after %s of the learner who was found', (_, more) => {
    const records = { ...NOTHING_ON_RECORD, ...more } as ConsentRecords
    const consent = () => decideUnder(packNamed('maesteg'), records)
    const findings = judgedAfter([named()], [named()], { ...maesteg, consent })
    expect(
      findings.map(({ control, severity, answer }) => [control, severity, answer?.stands]),
    ).toEqual([
      ['consent-gate', 'block', false],
      ['learner-name-check', 'review', true],
    ])
    expect(asksAgain(findings)).toBe(true)
    const again = judge([named()], { ...maesteg, consent, setAside: [answerTo(findings)] })
    expect(verdictFor(again)).toBe('review')
  })

  test('can be said of names alone', () => {
    const answerable = OBSERVATION_KINDS.filter((kind) =>
      PACK_IDS.some((id) =>
        judge([seen(kind, { learners: ['one'] })], contextFor(id)).some(isAnswerable),
      ),
    )
    expect(answerable).toEqual([
      'learner_full_name',
      'learner_name_possible',
      'learner_in_context',
      'age_and_name',
    ])
    expect(isAnswerable(judge([named({ learners: [] })], maesteg)[0] as Finding)).toBe(false)
  })
})

const anyName: fc.Arbitrary<Observation> = fc
  .record({
    kind: fc.constantFrom(...OBSERVATION_KINDS),
    confidence: fc.constantFrom('certain', 'likely', 'possible'),
    learners: fc.subarray(['one', 'two', 'three']),
    text: fc.constantFrom('Rowan', 'Rowan Teasel'),
    start: fc.nat(3),
  } as const)
  .map(({ kind, ...more }) => seen(kind, more))

test('an answer never makes a post clear, nor anything but a stop milder', () => {
  fc.assert(
    fc.property(
      fc.array(anyName),
      fc.array(anyName),
      fc.constantFrom(...PACK_IDS),
      (first, now, id) => {
        const context = contextFor(id)
        const before = judge(first, context)
        const finding = before.find(isAnswerable)
        const about = finding && setAsideOf(finding, before)
        fc.pre(about !== undefined)
        const answer = { ...about, reason: 'other', words: 'A word', at: NOW_TEXT } as const
        const [plain, answered] = [
          judge(now, context),
          judge(now, { ...context, setAside: [answer] }),
        ]
        const [was, is] = [verdictFor(plain), verdictFor(answered)]
        expect(answered).toHaveLength(plain.length)
        if (was === 'block')
          expect(VERDICTS.indexOf(is)).toBeGreaterThanOrEqual(VERDICTS.indexOf('review'))
        else expect(is).toBe(was)
      },
    ),
  )
})

const NOW_TEXT = '2026-11-20T09:00:00.000Z'
