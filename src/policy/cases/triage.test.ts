import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { CASE_NATIONS, CASE_PERSON_KINDS, type CasePersonKind } from '../../vocabulary/cases.ts'
import { findControl } from '../controls/registry.ts'
import { triage } from './triage.ts'
import {
  HARM_LIMBS,
  isHarmAnswer,
  NO_LIMB,
  nextQuestion,
  TRIAGE_POLICIES,
  TRIAGE_QUESTIONS,
  TRIAGE_TARGETS,
  type TriageAnswers,
} from './triage-answers.ts'

const ADULTS: readonly CasePersonKind[] = ['employee', 'governor', 'agency', 'volunteer']

describe.each(CASE_PERSON_KINDS.map(({ code }) => code))('about %s', (kind) => {
  const about = (more: TriageAnswers) => triage({ subjects: [kind], ...more }, 'england').route
  const ofSchool = ADULTS.includes(kind)
  const perhaps = ofSchool || kind === 'unknown'

  it.each(TRIAGE_TARGETS.map(({ code }) => code))('and directed at %s', (target) => {
    const staff = target === 'staff'
    const otherwise = kind === 'learner' ? 'learner_conduct' : 'complaint'
    for (const harm of [['harmed'], ['unsuitable', 'risk'], ['unsure']]) {
      const wanted = perhaps ? 'allegation' : staff ? 'staff_abuse' : otherwise
      expect(about({ target, harm })).toBe(wanted)
    }
    const below = ofSchool ? 'low_level' : otherwise
    expect(about({ target, harm: ['below'] })).toBe(staff ? 'staff_abuse' : below)
    expect(about({ target, harm: ['none'], online: 'no' })).toBe(staff ? 'staff_abuse' : otherwise)
  })
})

test('something online by nobody known is taken down, and that is all', () => {
  const answers = { subjects: ['unknown'], target: 'other', harm: ['none'], online: 'yes' } as const
  expect(triage(answers, 'wales').route).toBe('takedown')
  expect(triage({ ...answers, subjects: ['parent'] }, 'wales').route).toBe('complaint')
})

describe.each(['scotland', 'northern_ireland'] as const)('in %s', (nation) => {
  it('no other nation’s threshold is applied to an adult of the school', () => {
    for (const subject of [...ADULTS, 'unknown'] as const) {
      const { route, reasons } = triage({ subjects: [subject], harm: ['harmed'] }, nation)
      expect(route).toBeUndefined()
      expect(reasons[0]?.says).toContain('Ask your local authority')
    }
  })

  it('has no limbs to choose', () => {
    expect(HARM_LIMBS[nation]).toBeUndefined()
    expect(isHarmAnswer(nation, ['harmed'])).toBe(false)
    expect(isHarmAnswer(nation, ['unsure'])).toBe(true)
  })
})

test('England has four limbs and Wales three', () => {
  expect([HARM_LIMBS.england?.length, HARM_LIMBS.wales?.length]).toEqual([4, 3])
  expect(isHarmAnswer('england', ['unsuitable'])).toBe(true)
  expect(isHarmAnswer('wales', ['unsuitable'])).toBe(false)
  expect(isHarmAnswer('england', ['harmed', 'none'])).toBe(false)
  expect(isHarmAnswer('england', [])).toBe(false)
})

const answers = fc.record({
  danger: fc.constantFrom('now' as const, 'no' as const),
  subjects: fc.uniqueArray(fc.constantFrom(...CASE_PERSON_KINDS.map(({ code }) => code)), {
    minLength: 1,
  }),
  target: fc.constantFrom(...TRIAGE_TARGETS.map(({ code }) => code)),
  harm: fc.oneof(
    fc.uniqueArray(fc.constantFrom('harmed', 'offence', 'risk'), { minLength: 1 }),
    fc.constantFrom(...NO_LIMB.map(({ code }) => [code])),
  ),
  online: fc.constantFrom('yes' as const, 'no' as const),
  policies: fc.uniqueArray(fc.constantFrom(...TRIAGE_POLICIES.map(({ code }) => code))),
})
const nations = fc.constantFrom(...CASE_NATIONS.map(({ code }) => code))

test('nothing that may be an allegation is ever anything less', () => {
  fc.assert(
    fc.property(answers, nations, (given, nation) => {
      const { route } = triage(given, nation)
      const adult = given.subjects.some((kind) => ADULTS.includes(kind) || kind === 'unknown')
      const reached = given.harm.some((code) => code !== 'below' && code !== 'none')
      if (adult && reached) expect([undefined, 'allegation']).toContain(route)
    }),
  )
})

test('every reason is a sentence and names a control that there is', () => {
  fc.assert(
    fc.property(answers, nations, (given, nation) => {
      const { reasons } = triage(given, nation)
      expect(reasons.length).toBeGreaterThan(0)
      for (const { says, control } of reasons) {
        expect(says.endsWith('.')).toBe(true)
        expect(findControl(control)?.id).toBe(control)
      }
    }),
  )
})

test('questions are asked in their order until all are answered', () => {
  expect(nextQuestion({})).toBe('danger')
  expect(nextQuestion({ danger: 'no', target: 'staff' })).toBe('subjects')
  const all = { danger: 'no', subjects: [], target: 'staff', harm: ['none'], online: 'no' } as const
  expect(nextQuestion({ ...all, policies: [] })).toBeUndefined()
  expect(TRIAGE_QUESTIONS.length).toBe(6)
})
