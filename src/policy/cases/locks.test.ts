import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { CASE_NATIONS, CASE_ROUTES, CASE_STAGES, type CaseNation } from '../../vocabulary/cases.ts'
import {
  type CaseSituation,
  decideStepOf,
  locksOf,
  officerSettled,
  stepsFor,
  type TakenStep,
} from './locks.ts'
import { CASE_CAPACITIES, RECORDED_STEPS, type RecordedStep, STEP_RULES } from './step-rules.ts'

const PEOPLE = ['ana', 'bryn', 'cai'] as const
const LOCKED: readonly RecordedStep[] = [
  'investigation_started',
  'suspension_noted',
  'subject_told',
  'handed_off',
  'questions_answered',
  'discipline_started',
  'outcome_recorded',
  'appeal_made',
  'appeal_decided',
  'closed',
]

const step = (kind: RecordedStep, by: string, mayTell?: TakenStep['mayTell']): TakenStep => ({
  kind,
  by,
  ...(mayTell ? { mayTell } : {}),
})

const allegation = (nation: CaseNation = 'england', ...steps: TakenStep[]): CaseSituation => ({
  stage: 'open',
  route: 'allegation',
  nation,
  ofRegisteredPupil: true,
  steps,
})

const attempts = fc.array(
  fc.record({
    kind: fc.constantFrom(...RECORDED_STEPS),
    by: fc.constantFrom(...PEOPLE),
    mayTell: fc.constantFrom<TakenStep['mayTell']>('yes', 'no', 'not_said'),
  }),
  { maxLength: 40 },
)

/** Take whatever may be taken, in the order tried; nobody agrees with themselves, as the command sees to. */
function walk(start: CaseSituation, tries: readonly TakenStep[]): TakenStep[] {
  const steps: TakenStep[] = []
  let stage = start.stage
  for (const attempt of tries) {
    const now = { ...start, stage, steps }
    if (!decideStepOf(attempt.kind as RecordedStep, now, ['dsl']).ok) continue
    steps.push(attempt)
    if (attempt.kind === 'closed') stage = 'closed'
    if (attempt.kind === 'reopened') stage = 'open'
  }
  return steps
}

describe('the locks of an allegation', () => {
  it('no order of steps reaches a locked one without the officer or a reason read by a second person', () => {
    const nations = fc.constantFrom(...CASE_NATIONS.map(({ code }) => code))
    fc.assert(
      fc.property(nations, attempts, (nation, tries) => {
        const steps = walk(allegation(nation), tries)
        steps.forEach((taken, at) => {
          if (!LOCKED.includes(taken.kind as RecordedStep)) return
          const before = steps.slice(0, at)
          const asked = before.some(({ kind }) => kind === 'officer_contacted')
          const agreed = before.some(
            ({ kind, by }, when) =>
              kind === 'not_referred_agreed' &&
              before.slice(0, when).some((one) => one.kind === 'not_referred' && one.by !== by),
          )
          expect(asked || agreed).toBe(true)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('no order of steps tells the person against what the officer last said', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const steps = walk(allegation(), tries)
        steps.forEach((taken, at) => {
          if (taken.kind !== 'subject_told') return
          const said = steps
            .slice(0, at)
            .filter(({ kind, mayTell }) => kind === 'officer_contacted' && mayTell !== 'not_said')
            .at(-1)
          if (said) expect(said.mayTell).toBe('yes')
        })
      }),
      { numRuns: 500 },
    )
  })

  it('no order of steps reaches an outcome before it was handed on and the questions were answered', () => {
    const way = [
      'officer_contacted',
      'handed_off',
      'questions_answered',
      'outcome_recorded',
    ] as const
    const towards = fc.array(
      fc.record({ kind: fc.constantFrom(...way), by: fc.constantFrom(...PEOPLE) }),
      { minLength: 4, maxLength: 20 },
    )
    let reached = 0
    fc.assert(
      fc.property(towards, (tries) => {
        const kinds = walk(allegation(), tries).map(({ kind }) => kind)
        const outcome = kinds.indexOf('outcome_recorded')
        const before = kinds.slice(0, Math.max(outcome, 0))
        if (outcome >= 0) {
          reached += 1
          expect(before).toEqual(expect.arrayContaining(way.slice(0, 3)))
        }
      }),
      { numRuns: 500 },
    )
    expect(reached).toBeGreaterThan(0)
  })

  it('whoever gave the reason cannot be its second reader, and a reason not agreed to opens nothing', () => {
    const reason = step('not_referred', 'ana')
    expect(officerSettled([reason])).toBe(false)
    expect(officerSettled([reason, step('not_referred_agreed', 'ana')])).toBe(false)
    expect(officerSettled([reason, step('not_referred_agreed', 'bryn')])).toBe(true)
    const declined = [reason, step('not_referred_declined', 'bryn')]
    expect(officerSettled([...declined, step('not_referred_agreed', 'cai')])).toBe(false)
    expect(
      decideStepOf('not_referred_agreed', allegation('england', ...declined), ['dsl']),
    ).toEqual({ ok: false, why: 'moved_on' })
  })

  it('in Wales wants an independent investigator for harm to a registered pupil, and nowhere else', () => {
    const asked = step('officer_contacted', 'ana', 'yes')
    const keys = (situation: CaseSituation) =>
      locksOf('investigation_started', situation).map(({ key }) => key)
    expect(keys(allegation('wales', asked))).toEqual(['investigator'])
    expect(keys(allegation('wales', asked, step('investigator_named', 'ana')))).toEqual([])
    expect(keys({ ...allegation('wales', asked), ofRegisteredPupil: false })).toEqual([])
    expect(keys(allegation('england', asked))).toEqual([])
  })

  it('says of every locked step why, and what opens it', () => {
    for (const { locks } of stepsFor(allegation('wales'), ['dsl'])) {
      for (const { why, open } of locks)
        expect([why.length > 20, open.length > 20]).toEqual([true, true])
    }
    expect(locksOf('subject_told', allegation('wales')).map(({ key }) => key)).toEqual([
      'officer',
      'may_tell',
    ])
  })
})

describe.each(CASE_CAPACITIES)('as %s', (capacity) => {
  describe.each(CASE_STAGES.map(({ code }) => code))('a case that is %s', (stage) => {
    it.each(RECORDED_STEPS)('answers the step %s as the table says', (kind) => {
      for (const { code: route } of CASE_ROUTES) {
        const situation = { ...allegation('england', ...EVERYTHING), stage, route }
        const decision = decideStepOf(kind, situation, [capacity])
        const { by, stages, on } = STEP_RULES[kind]
        const misses =
          !stages.includes(stage) || (on && !on.includes(route)) || ELSEWHERE.includes(kind)
        if (!by.includes(capacity)) expect(decision).toEqual({ ok: false, why: 'not_yours' })
        else expect(decision).toEqual(misses ? { ok: false, why: 'moved_on' } : { ok: true })
      }
    })
  })
})

/** Steps that this life has no place for: nothing waits for a second reader, and it is in England. */
const ELSEWHERE: readonly RecordedStep[] = [
  'not_referred_agreed',
  'not_referred_declined',
  'investigator_named',
]

/** A life with every key turned. */
const EVERYTHING: readonly TakenStep[] = [
  step('officer_contacted', 'ana', 'yes'),
  step('handed_off', 'ana'),
  step('questions_answered', 'ana'),
  step('outcome_recorded', 'ana'),
  step('support_offered', 'ana'),
  step('appeal_made', 'ana'),
]

test('with every key turned nothing is locked', () => {
  for (const { step: kind, locks } of stepsFor(allegation('england', ...EVERYTHING), ['dsl'])) {
    expect([kind, locks]).toEqual([kind, []])
  }
})

test('whoever was let in to help writes notes and nothing that decides', () => {
  const open = allegation('england', ...EVERYTHING)
  expect(stepsFor(open, ['given']).map((one) => one.step)).toEqual(['danger_acted_on', 'note'])
  expect(stepsFor(open, [])).toEqual([])
})
