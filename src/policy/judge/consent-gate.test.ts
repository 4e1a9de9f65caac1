import { describe, expect, test } from 'vitest'
import {
  channelFor,
  contextFor,
  decideUnder,
  NOTHING_ON_RECORD,
  NOW,
  PACK_IDS,
  PARENT_SAID_YES,
  type PackId,
  packNamed,
  picturing,
  seen,
} from '../../../test/support/policy.ts'
import type { ConsentRecords } from '../consent/records.ts'
import { judgeConsent } from './consent-gate.ts'
import type { JudgeContext } from './context.ts'

const OBJECTED: ConsentRecords = {
  ...NOTHING_ON_RECORD,
  objections: [{ channelId: null, madeAt: NOW, withdrawnAt: null }],
}
const SAID_YES: ConsentRecords = { ...NOTHING_ON_RECORD, answers: [PARENT_SAID_YES] }
const YES_BUT_NOT_FAMILIES: ConsentRecords = {
  ...SAID_YES,
  objections: [{ channelId: 'families', madeAt: NOW, withdrawnAt: null }],
}

function withRecords(
  id: PackId,
  byLearner: Readonly<Record<string, ConsentRecords>>,
  more: Partial<JudgeContext> = {},
): JudgeContext {
  return contextFor(id, {
    consent: (learner, channelId) =>
      decideUnder(packNamed(id), byLearner[learner] ?? NOTHING_ON_RECORD, channelId),
    ...more,
  })
}

describe('a pictured learner', () => {
  test.each(PACK_IDS)('may appear with a recorded yes: %s', (id) => {
    expect(judgeConsent([picturing('one')], withRecords(id, { one: SAID_YES }))).toEqual([])
  })

  test('is judged for each channel, and the finding names those that are closed', () => {
    const channels = [channelFor('public'), channelFor('families')]
    const context = withRecords('maesteg', { one: YES_BUT_NOT_FAMILIES }, { channels })
    const findings = judgeConsent([picturing('one')], context)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      severity: 'block',
      channels: ['families'],
      learners: ['one'],
      title: 'Do not use: this pupil may not appear on the families page',
    })
  })

  test('without an answer is asked for, in other words than for a no', () => {
    const [finding] = judgeConsent([picturing('one')], withRecords('societas', {}))
    expect(finding).toMatchObject({
      severity: 'block',
      title: expect.stringMatching(
        /^No permission is on record for this \w+ to appear on the public page$/,
      ),
      mend: expect.stringContaining('ask the office'),
    })
  })

  test('cannot be judged before a channel is chosen, so a person is asked', () => {
    const context = withRecords('maesteg', { one: SAID_YES }, { channels: [] })
    expect(judgeConsent([picturing('one')], context)).toMatchObject([{ severity: 'review' }])
  })
})

describe('a learner named in words', () => {
  const named = seen('learner_full_name', { learners: ['one'], text: 'Tamsin Okeford' })

  test.each(PACK_IDS)(
    'is blocked under every policy when somebody said no, and not told why: %s',
    (id) => {
      const [finding] = judgeConsent([named], withRecords(id, { one: OBJECTED }))
      expect(finding).toMatchObject({
        control: 'consent-gate',
        severity: 'block',
        title: 'Do not use: “Tamsin Okeford” may not be used on the public page',
      })
      expect(JSON.stringify([finding?.title, finding?.mend])).not.toMatch(
        /object|refus|withdr|restrict/i,
      )
    },
  )

  test.each(PACK_IDS)('is not held back by mere silence: %s', (id) => {
    expect(judgeConsent([named], withRecords(id, {}))).toEqual([])
  })

  test('is blocked when any bearer of the name may not be used', () => {
    const namesakes = { ...named, learners: ['two', 'one'] }
    expect(judgeConsent([namesakes], withRecords('lwlat', { one: OBJECTED }))).toMatchObject([
      { severity: 'block', learners: ['two', 'one'] },
    ])
  })

  test.each([
    ['a likely name', 'likely', ['one', 'two'], 'review'],
    ['a first name that only they bear', 'possible', ['one'], 'review'],
    ['a first name that others bear too', 'possible', ['one', 'two'], undefined],
  ] as const)('%s', (_, confidence, learners, severity) => {
    const observation = seen('learner_name_possible', { confidence, learners })
    const findings = judgeConsent([observation], withRecords('maesteg', { one: OBJECTED }))
    expect(findings[0]?.severity).toBe(severity)
  })
})

test('what is no learner is no matter of consent', () => {
  expect(judgeConsent([seen('email_address'), seen('adult_name')], contextFor('maesteg'))).toEqual(
    [],
  )
})
