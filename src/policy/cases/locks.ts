import type { CaseNation, CaseRoute, CaseStage, CaseStepKind } from '../../vocabulary/cases.ts'
import {
  type CaseCapacity,
  type CaseKey,
  RECORDED_STEPS,
  type RecordedStep,
  STEP_RULES,
} from './step-rules.ts'

/** A step that was taken, as far as it matters to what may follow. */
export interface TakenStep {
  readonly kind: CaseStepKind
  /** Null: the clock. */
  readonly by: string | null
  /** Of contact with the officer: whether the person may be told. */
  readonly mayTell?: 'yes' | 'no' | 'not_said' | undefined
}

/** A case as far as it matters to what may be done next. */
export interface CaseSituation {
  readonly stage: CaseStage
  readonly route: CaseRoute | null
  readonly nation: CaseNation
  /** Whether a child registered at this school may have been harmed. */
  readonly ofRegisteredPupil: boolean
  /** In the order in which they were put on record. */
  readonly steps: readonly TakenStep[]
}

/** Why a step is locked, and what opens it. */
export interface CaseLock {
  readonly key: CaseKey
  readonly why: string
  readonly open: string
}

export type StepDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'not_yours' | 'moved_on' }
  | { readonly ok: false; readonly why: 'locked'; readonly locks: readonly CaseLock[] }

const WORDS: Readonly<Record<CaseKey, { readonly why: string; readonly open: string }>> = {
  officer: {
    why: 'Acting before the authority’s officer has advised can harm a child and spoil what the police look into.',
    open: 'Put on record when you contacted the authority’s officer and what they advised, or why it is not referred; a second person then reads that and agrees.',
  },
  may_tell: {
    why: 'The officer has not said that the person may be told.',
    open: 'Ask the officer whether the person may be told, and put the answer on record.',
  },
  investigator: {
    why: 'In Wales, an independent investigator looks into harm to a registered pupil of a maintained school.',
    open: 'Put on record who the independent investigator is.',
  },
  handed_off: {
    why: 'Gatepost hands a matter on and does not judge it.',
    open: 'Hand it to the route that decides.',
  },
  questions: {
    why: 'Nothing is decided about a person before it was asked whether that is fair.',
    open: 'Answer the questions on proportion, disclosure, belief, audience and equality.',
  },
  outcome: {
    why: 'An allegation is followed to its end, also when the person has left.',
    open: 'Put the outcome on record.',
  },
  appeal: { why: 'There is no appeal to decide.', open: 'Put on record that somebody appealed.' },
  support: {
    why: 'Whoever is abused at work is offered support.',
    open: 'Put on record what support you offered.',
  },
}

/** Which of these a step still waits for. A step without keys waits for none. */
export function locksOf(step: RecordedStep, situation: CaseSituation): readonly CaseLock[] {
  const keys = STEP_RULES[step].keys ?? []
  return keys.filter((key) => !isTurned(key, situation)).map((key) => ({ key, ...WORDS[key] }))
}

/** What becomes of an attempt: pure, the only reader of the table. */
export function decideStepOf(
  step: RecordedStep,
  situation: CaseSituation,
  capacities: readonly CaseCapacity[],
): StepDecision {
  const rule = STEP_RULES[step]
  if (!rule.by.some((capacity) => capacities.includes(capacity))) {
    return { ok: false, why: 'not_yours' }
  }
  if (!rule.stages.includes(situation.stage) || !isOn(step, situation)) {
    return { ok: false, why: 'moved_on' }
  }
  const locks = locksOf(step, situation)
  return locks.length === 0 ? { ok: true } : { ok: false, why: 'locked', locks }
}

/** The steps that belong on the page of a case for somebody, in their order, locked ones with their locks. */
export function stepsFor(
  situation: CaseSituation,
  capacities: readonly CaseCapacity[],
): readonly { readonly step: RecordedStep; readonly locks: readonly CaseLock[] }[] {
  return RECORDED_STEPS.flatMap((step) => {
    const decision = decideStepOf(step, situation, capacities)
    if (decision.ok) return [{ step, locks: [] }]
    return decision.why === 'locked' ? [{ step, locks: decision.locks }] : []
  })
}

function isOn(step: RecordedStep, situation: CaseSituation): boolean {
  const { on } = STEP_RULES[step]
  if (step === 'investigator_named' && !wantsInvestigator(situation)) return false
  if (step === 'not_referred_agreed' || step === 'not_referred_declined') {
    return awaitsSecondReader(situation.steps) !== undefined
  }
  return on === undefined || (situation.route !== null && on.includes(situation.route))
}

function isTurned(key: CaseKey, situation: CaseSituation): boolean {
  const { route, steps } = situation
  const did = (kind: CaseStepKind) => steps.some((step) => step.kind === kind)
  switch (key) {
    case 'officer':
      return route !== 'allegation' || officerSettled(steps)
    case 'may_tell':
      return route !== 'allegation' || mayBeTold(steps)
    case 'investigator':
      return !wantsInvestigator(situation) || did('investigator_named')
    case 'handed_off':
    case 'outcome':
    case 'questions':
    case 'support':
    case 'appeal':
      return isDone(key, situation)
  }
}

function isDone(
  key: 'handed_off' | 'outcome' | 'questions' | 'support' | 'appeal',
  { route, steps }: CaseSituation,
): boolean {
  const did = (kind: CaseStepKind) => steps.some((step) => step.kind === kind)
  if (key === 'handed_off') return did('handed_off')
  if (key === 'questions') return did('questions_answered')
  if (key === 'outcome') return route !== 'allegation' || did('outcome_recorded')
  if (key === 'support') return route !== 'staff_abuse' || did('support_offered')
  return last(steps, ['appeal_made', 'appeal_decided'])?.kind === 'appeal_made'
}

/**
 * Whether the authority’s officer was contacted, or a reason not to was read and agreed by somebody other
 * than whoever gave it (domain-facts M6).
 */
export function officerSettled(steps: readonly TakenStep[]): boolean {
  if (steps.some(({ kind }) => kind === 'officer_contacted')) return true
  let giver: string | null | undefined
  for (const { kind, by } of steps) {
    if (kind === 'not_referred') giver = by
    if (kind === 'not_referred_declined') giver = undefined
    if (kind === 'not_referred_agreed' && giver !== undefined && by !== giver) return true
  }
  return false
}

/** The reason not to refer that waits for a second reader, and who gave it. */
export function awaitsSecondReader(
  steps: readonly TakenStep[],
): { readonly by: string | null } | undefined {
  const reading = ['not_referred', 'not_referred_agreed', 'not_referred_declined'] as const
  const newest = last(steps, reading)
  return newest?.kind === 'not_referred' ? { by: newest.by } : undefined
}

/** What the officer last said counts; with an agreed reason not to refer there is nobody to ask. */
function mayBeTold(steps: readonly TakenStep[]): boolean {
  const asked = steps.filter(({ kind, mayTell }) => kind === 'officer_contacted' && mayTell)
  const newest = asked.filter(({ mayTell }) => mayTell !== 'not_said').at(-1)
  if (newest) return newest.mayTell === 'yes'
  return asked.length === 0 && officerSettled(steps)
}

function wantsInvestigator({ nation, route, ofRegisteredPupil }: CaseSituation): boolean {
  return nation === 'wales' && route === 'allegation' && ofRegisteredPupil
}

function last(steps: readonly TakenStep[], kinds: readonly CaseStepKind[]): TakenStep | undefined {
  return steps.findLast(({ kind }) => kinds.includes(kind))
}
