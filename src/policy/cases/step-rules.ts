import type { CaseRoute, CaseStage, CaseStepKind } from '../../vocabulary/cases.ts'

/** As what somebody stands to a case: by a role that it is open to, or let in by name. */
export const CASE_CAPACITIES = [
  'dsl',
  'head',
  'chair',
  'trust_officer',
  'handler',
  'given',
  'break_glass',
] as const
export type CaseCapacity = (typeof CASE_CAPACITIES)[number]

/** What must have been done before: each is a key, and `locks.ts` says when it is turned. */
export type CaseKey =
  | 'officer'
  | 'may_tell'
  | 'investigator'
  | 'handed_off'
  | 'questions'
  | 'outcome'
  | 'appeal'
  | 'support'

interface StepRule {
  readonly by: readonly CaseCapacity[]
  readonly stages: readonly CaseStage[]
  /** Missing: on every route. */
  readonly on?: readonly CaseRoute[]
  readonly keys?: readonly CaseKey[]
}

/** Who leads a case: not whoever was let in to help, nor whoever opened it in an emergency. */
const LEADS = ['dsl', 'head', 'chair', 'trust_officer', 'handler'] as const
/** A second person reads why nobody was told: by a role, not by name. */
const ROLES = ['dsl', 'head', 'chair', 'trust_officer'] as const
const ALL = CASE_CAPACITIES
const OPEN = ['open'] as const
const UNTIL_CLOSED = ['triage', 'open'] as const
const PROCEDURE = ['allegation', 'complaint'] as const

/** Steps that a person puts on record, with their facts in words. The others follow from what is done. */
export const RECORDED_STEPS = [
  'danger_acted_on',
  'officer_contacted',
  'not_referred',
  'not_referred_agreed',
  'not_referred_declined',
  'investigator_named',
  'subject_told',
  'suspension_noted',
  'investigation_started',
  'handed_off',
  'questions_answered',
  'discipline_started',
  'outcome_recorded',
  'appeal_made',
  'appeal_decided',
  'support_offered',
  'reasonable_step',
  'perpetrator_contacted',
  'learning_point',
  'note',
  'closed',
  'reopened',
] as const satisfies readonly CaseStepKind[]
export type RecordedStep = (typeof RECORDED_STEPS)[number]

/**
 * Who may put which step on record, when, and what must come before it. Pages, the command and the tests
 * read this one table. For an allegation the authority’s officer comes first (oldchurch 10.1b, domain-facts
 * M5), and no outcome opens before the questions on fairness are answered (domain-facts M24).
 */
export const STEP_RULES: Readonly<Record<RecordedStep, StepRule>> = {
  danger_acted_on: { by: ALL, stages: UNTIL_CLOSED },
  officer_contacted: { by: [...LEADS, 'break_glass'], stages: UNTIL_CLOSED },
  not_referred: { by: LEADS, stages: OPEN, on: ['allegation'] },
  not_referred_agreed: { by: ROLES, stages: OPEN, on: ['allegation'] },
  not_referred_declined: { by: ROLES, stages: OPEN, on: ['allegation'] },
  investigator_named: { by: LEADS, stages: OPEN, on: ['allegation'], keys: ['officer'] },
  subject_told: { by: LEADS, stages: OPEN, keys: ['officer', 'may_tell'] },
  suspension_noted: { by: LEADS, stages: OPEN, on: PROCEDURE, keys: ['officer'] },
  investigation_started: { by: LEADS, stages: OPEN, keys: ['officer', 'investigator'] },
  handed_off: { by: LEADS, stages: OPEN, keys: ['officer'] },
  questions_answered: { by: LEADS, stages: OPEN, keys: ['officer', 'handed_off'] },
  discipline_started: {
    by: LEADS,
    stages: OPEN,
    on: PROCEDURE,
    keys: ['officer', 'handed_off', 'questions'],
  },
  outcome_recorded: {
    by: LEADS,
    stages: OPEN,
    on: ['allegation'],
    keys: ['officer', 'handed_off', 'questions'],
  },
  appeal_made: { by: LEADS, stages: OPEN, on: ['allegation'], keys: ['officer', 'outcome'] },
  appeal_decided: { by: ROLES, stages: OPEN, on: ['allegation'], keys: ['officer', 'appeal'] },
  support_offered: { by: LEADS, stages: UNTIL_CLOSED },
  reasonable_step: { by: LEADS, stages: OPEN },
  perpetrator_contacted: {
    by: LEADS,
    stages: OPEN,
    on: ['staff_abuse', 'learner_conduct', 'complaint', 'takedown'],
  },
  learning_point: { by: LEADS, stages: ['open', 'closed'] },
  note: { by: ALL, stages: ['triage', 'open', 'closed'] },
  closed: { by: LEADS, stages: OPEN, keys: ['officer', 'outcome', 'support'] },
  reopened: { by: ROLES, stages: ['closed'] },
}
