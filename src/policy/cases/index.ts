/** Cases as rules: triage, locks, the officer’s clock, what steps ask for, and what an outcome does. Pure. */
export { type OfficerClock, officerClock, type WallTime } from './clock.ts'
export {
  awaitsSecondReader,
  type CaseLock,
  type CaseSituation,
  decideStepOf,
  locksOf,
  officerSettled,
  type StepDecision,
  stepsFor,
  type TakenStep,
} from './locks.ts'
export { OUTCOME_EFFECTS, type OutcomeEffect } from './outcome.ts'
export {
  HAND_OFF_ROUTES,
  type HandOffRoute,
  STEP_FORMS,
  type StepChoice,
  type StepField,
  type StepForm,
} from './step-forms.ts'
export {
  CASE_CAPACITIES,
  type CaseCapacity,
  RECORDED_STEPS,
  type RecordedStep,
  STEP_RULES,
} from './step-rules.ts'
export { type TriageResult, triage } from './triage.ts'
export {
  HARM_LIMBS,
  type HarmLimb,
  isHarmAnswer,
  NO_LIMB,
  nextQuestion,
  TRIAGE_POLICIES,
  TRIAGE_QUESTIONS,
  TRIAGE_TARGETS,
  type TriageAnswers,
  type TriagePolicy,
  type TriageQuestion,
  type TriageTarget,
} from './triage-answers.ts'
