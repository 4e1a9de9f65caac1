/** Cases: triage, safeguarding first, hand-off, and the register of low-level concerns. */
export { answerTriage, type TriageAnswer } from './answer-triage.ts'
export { breakGlass } from './break-glass.ts'
export { clockOf } from './clock-of.ts'
export { correctPerson } from './correct-person.ts'
export { decideTriage } from './decide-triage.ts'
export {
  accessForm,
  breakGlassForm,
  casePersonForm,
  closeLowLevelForm,
  correctPersonForm,
  decideTriageForm,
  endLinkForm,
  holdForm,
  linkMattersForm,
  lowLevelForm,
  openCaseForm,
  reclassifyForm,
  type StepInput,
  selfReferralForm,
  stepForm,
  taskForm,
  triageAnswerForm,
} from './forms.ts'
export { endAccess, giveAccess } from './give-access.ts'
export { findKnownCase, type KnownCase, leads } from './known-case.ts'
export { linkToCase } from './link-to-case.ts'
export { closeLowLevel } from './low-level/close.ts'
export { moveToLowLevel } from './low-level/move-case.ts'
export { reclassifyLowLevel } from './low-level/reclassify.ts'
export {
  LOW_LEVEL_AT_ONCE,
  type LowLevelRecord,
  type LowLevelRow,
  lowLevelRegister,
  readLowLevel,
} from './low-level/register.ts'
export { tellLowLevel } from './low-level/tell.ts'
export { nameCasePerson } from './name-case-person.ts'
export { type NewCase, openCase } from './open-case.ts'
export { type CaseCounts, countCases } from './queries/case-counts.ts'
export { listCases } from './queries/case-list.ts'
export { type CaseOfLearner, casesOfLearner } from './queries/cases-of-learner.ts'
export { casesWaiting, type WaitingCase } from './queries/cases-waiting.ts'
export type { ChronologyEntry } from './queries/chronology.ts'
export { type Beside, type ClosedCases, listClosedCases } from './queries/closed-cases.ts'
export { type CaseEvent, eventsOf } from './queries/events.ts'
export { type CaseLink, casesToLink, linksOf, type NamedCase } from './queries/links.ts'
export { CASES_AT_ONCE, type CaseRow } from './queries/listed.ts'
export type { CasePart, CaseTask, LetIn } from './queries/parts.ts'
export { type CaseRecord, readCase } from './queries/read-case.ts'
export { type StaffAbuseReport, staffAbuseReport } from './queries/staff-abuse-report.ts'
export { subjectNamedIn } from './queries/subject-named-in.ts'
export { type RecordStep, recordStep } from './record-step.ts'
export { releaseLeavers } from './release-leavers.ts'
export { holdWords, restrictCase } from './restrict-case.ts'
export { runOfficerClocks } from './run-clock.ts'
export { addTask, finishTask } from './tasks.ts'
export { type HeldPost, tellOfHeldPost } from './tell-of-held-post.ts'
export { unlinkFromCase } from './unlink-from-case.ts'
