/** The public face of `policy`: packs as data, what they say, and what they make of a draft. */
export { type PolicyPart, policyParts, policyText } from './acknowledgement/policy-text.ts'
export { type QuizQuestion, quizFor } from './acknowledgement/quiz.ts'
export {
  type AskedToSign,
  NOT_CONSENT,
  type Statement,
  statementsFor,
  versionWords,
} from './acknowledgement/statements.ts'
export { type Approvers, approvers } from './approvers.ts'
export { type Bound, binds, kindsBound } from './audience.ts'
export { type AgeLimit, type AgeLimits, ageLimits, tooYoungFor } from './channels/age-limits.ts'
export {
  type ApprovalChain,
  approvalChain,
  type ChainStep,
  REQUEST_PARTS,
  type RequestPart,
} from './channels/approval-chain.ts'
export { headLast, type RoleStep, rolesNamed } from './channels/approval-steps.ts'
export { askedOfChannels, trainingOfStaff } from './channels/asked-of-channels.ts'
export { isOfSchool } from './channels/check-account.ts'
export { closureTasksOf } from './channels/closure-tasks.ts'
export { type ComingStop, comingStop } from './channels/coming-stop.ts'
export type { AttestationFact, ChannelFacts, StaffFact } from './channels/facts.ts'
export { type PermissionRoute, permissionRoute } from './channels/permission-steps.ts'
export { CHANNEL_RULES, type ChannelRule, type MendAt, ruleTitle } from './channels/rules.ts'
export { type ChannelBreach, type ChannelStanding, channelStanding } from './channels/standing.ts'
export { tooYoung } from './channels/too-young.ts'
export { type ChecklistItem, checklistFor } from './checklist/checklist.ts'
export {
  CHECKLIST_CODES,
  type ChecklistCode,
  isChecklistCode,
  statementOf,
} from './checklist/items.ts'
export { type ComparedDraft, type Comparison, compareDraft } from './compare/compare.ts'
export { compareParameters, type ParameterComparison } from './compare/parameters.ts'
export {
  STANDARD_DRAFTS,
  STANDARD_REGISTER,
  type StandardDraft,
} from './compare/standard-drafts.ts'
export { type AuthorityOfficer, authorityOfficer } from './concerns/authority-officer.ts'
export { hearingRoles, waysPast } from './concerns/hearing-roles.ts'
export { type SpeakingUpRoute, speakingUpRoutes } from './concerns/speaking-up.ts'
export { mayHandInFiles, STOP_GUIDANCE } from './concerns/stop-guidance.ts'
export {
  type ConsentDecision,
  type ConsentQuestion,
  decideConsent,
  namingIsStopped,
} from './consent/decide.ts'
export { type ConsentModel, consentModel } from './consent/model.ts'
export type {
  ConsentAnswer,
  ConsentRecords,
  ObjectionRecord,
  RestrictionRecord,
} from './consent/records.ts'
export { CONSENT_KINDS, type ConsentKind, saidNo } from './consent/says.ts'
export { ageOn, parentsPart } from './contact/age.ts'
export { looksImported } from './contact/imported-chat.ts'
export { neverAllowed, type PermitRules, permitRules, type Whose } from './contact/permit-rules.ts'
export {
  type ContactReportRoute,
  contactReportRoute,
  rolesAsked,
  rolesPassed,
} from './contact/report-route.ts'
export { clauseOn, clausesFor } from './controls/clauses-for.ts'
export { countedActions, type ExercisedBy, exercisedBy } from './controls/exercised-by.ts'
export { CONTROLS, type Control, findControl } from './controls/registry.ts'
export { type CoverageRow, coverage } from './coverage.ts'
export { type AnswerChange, compareAnswers } from './difference/answers.ts'
export { type ClauseChange, compareClauses } from './difference/clauses.ts'
export { comparePolicies, type Difference, type FactChange } from './difference/difference.ts'
export { compareWords, type WordRun } from './difference/words.ts'
export {
  clausesOfDocument,
  type DocumentClauses,
  type Passage,
} from './documents/clauses-of-document.ts'
export {
  clauseIdOf,
  type DocumentOwner,
  isUnbound,
  NOT_YET_BOUND,
  packOfDocument,
} from './documents/pack-of-document.ts'
export { LEAST_ALIKE, MUCH_ALIKE, type Suggestion, suggestFor } from './documents/suggest.ts'
export {
  EVIDENCE,
  type Evidence,
  FACT_KINDS,
  FACT_PLACES,
  type FactKind,
  type FactPlace,
  holdsIn,
  type ReferenceFact,
} from './facts/fact.ts'
export { type KnownFact, mergeFacts } from './facts/merge-facts.ts'
export { type FactStanding, isStale, standingOf } from './facts/standing.ts'
export { type RestsOn, whoRestsOn } from './facts/who-rests-on.ts'
export {
  FEWEST_SHOWN,
  type ShownCount,
  type ShownCounts,
  withoutSmallCounts,
  withoutSmallShare,
  withoutSmallSteps,
} from './figures/small-counts.ts'
export { because, clauseNumber } from './judge/because.ts'
export type { JudgeContext } from './judge/context.ts'
export { judge, verdictFor } from './judge/judge.ts'
export { hasLearner } from './judge/reminder-route.ts'
export { asksAgain, foldedWords, isAnswerable, sameWords, setAsideOf } from './judge/set-aside.ts'
export {
  fillLetter,
  LETTER_FIELDS,
  type LetterFields,
  type LetterTemplate,
} from './letters/letter.ts'
export {
  LINT_RULES,
  LINT_SEVERITIES,
  type LintFinding,
  type LintRule,
  type LintSeverity,
} from './lint/finding.ts'
export { lint } from './lint/lint.ts'
export {
  APPEAL_DAYS,
  COMMENT_ACTIONS,
  COMMENT_LIFECYCLE,
  COPY_MONTHS,
  type CommentAction,
  type ModeratorPart,
  openCommentActions,
  TAKEN_MINUTES,
  UNDO_HOURS,
} from './moderation/lifecycle.ts'
export {
  type CommentedChannel,
  type CommentedPost,
  lacksOfChannel,
  leastModerators,
  type MayComment,
  mayComment,
} from './moderation/may-comment.ts'
export { nameShownOn, shownName } from './moderation/names-shown.ts'
export { REPORT_ROUTES, type ReportRoute } from './moderation/report-routes.ts'
export { dueAt, TARGET_HOURS } from './moderation/targets.ts'
export { type HouseRule, USUAL_HOUSE_RULES } from './moderation/usual-rules.ts'
export { effectsOf, LEAST_EFFECTS, type WatchEffects } from './moderation/watches.ts'
export { type CommentReason, weighComment } from './moderation/weigh-comment.ts'
export { type Nudge, nudgesFor } from './nudges/nudges-for.ts'
export {
  isToVerify,
  type OutsideBody,
  VERIFIED_FOR_MONTHS,
} from './outside-bodies/outside-body.ts'
export { loadPack, loadPacks, PackError, packFolders, validatePack } from './packs/load-pack.ts'
export { formatProblem, type PackProblem } from './packs/problem.ts'
export { problemsOfPolicy } from './packs/problems-of-policy.ts'
export { shippedBodies } from './packs/shipped-bodies.ts'
export { readFacts, shippedFacts } from './packs/shipped-facts.ts'
export { shippedLetters } from './packs/shipped-letters.ts'
export { shippedPacks } from './packs/shipped-packs.ts'
export {
  PARAMETER_SECTIONS,
  type Parameter,
  type ParameterSection,
} from './parameters/parameter.ts'
export { roleWord, whoToAsk } from './parameters/questions.ts'
export { findParameter, PARAMETERS } from './parameters/registry.ts'
export { checkOverride, type ResolvedParameter, resolveParameter } from './parameters/resolve.ts'
export { dateWords, daysOn, endOf, monthsOn, startOf } from './partial-date.ts'
export { type ReviewDue, reviewDue } from './review-due.ts'
export { type ApprovalRoute, approvalRoute, type RouteStep } from './route.ts'
export {
  GATED_ACTS,
  headAsksForTraining,
  TRAINED_ACTS,
  type TrainedAct,
  type TrainingAsked,
  trainedActsOf,
  trainingAsked,
} from './training.ts'
export {
  runsOutBy,
  type TrainingRecordDates,
  type TrainingStanding,
  trainingStanding,
} from './training-standing.ts'
export { DAYS_FOR_RECEIPT, DAYS_FOR_TRANSFER, dueDay, receiptDay } from './transfers/due-day.ts'
export * from './types.ts'
