/** The life of a policy's version: written, consulted on, approved, announced, in force. */
export { answerComment } from './answer-comment.ts'
export { audienceOf, type BoundPerson, isOfTrust } from './audience.ts'
export { closeConsultation } from './close-consultation.ts'
export { closeReview } from './close-review.ts'
export { approveDraft, sendBackDraft } from './decide-draft.ts'
export { dropDraft } from './drop-draft.ts'
export {
  readValue,
  withAnswer,
  withClause,
  withIdentity,
  withNewClause,
  withoutClause,
  writeValue,
} from './edits.ts'
export { enterComment } from './enter-comment.ts'
export {
  answerForm,
  approvalForm,
  clauseForm,
  commentAnswerForm,
  commentForm,
  consultationForm,
  identityForm,
  newClauseForm,
  noticeForm,
  reviewForm,
  reviewOutcomeForm,
  sendBackForm,
  summaryField,
} from './forms.ts'
export { giveNotice } from './give-notice.ts'
export { inForceForDraft } from './in-force-for-draft.ts'
export { keepReview, type NewReview } from './keep-review.ts'
export { type AtRevision, type Change, keepWords } from './keep-words.ts'
export {
  DRAFT_ACTIONS,
  DRAFT_CAPACITIES,
  DRAFT_LIFECYCLE,
  type DraftAction,
  type DraftCapacity,
  decideDraftStep,
  openDraftActions,
} from './lifecycle.ts'
export { earliestEffect, noticeDays } from './notice-days.ts'
export { type MailedNotice, noticeWasMailed } from './notice-was-mailed.ts'
export { openConsultation } from './open-consultation.ts'
export { openDueReview, REVIEW_AHEAD_DAYS } from './open-due-review.ts'
export { openReview } from './open-review.ts'
export { proposeDraft } from './propose-draft.ts'
export { type ApprovalRecord, approvalsOf } from './queries/approvals-of.ts'
export {
  type CommentRecord,
  type ConsultationRecord,
  consultationsOf,
} from './queries/consultations-of.ts'
export { type DraftSummary, draftsOf } from './queries/drafts-of.ts'
export {
  type ComingNotice,
  type ComingPolicy,
  comingFor,
  comingNotice,
  type NoticeReach,
  noticeReach,
} from './queries/notices.ts'
export {
  type DraftToSee,
  type OpenReviews,
  type PolicyWork,
  policyWork,
} from './queries/policy-work.ts'
export { type ReviewRecord, reviewsOf } from './queries/reviews-of.ts'
export { seeNotice } from './see-notice.ts'
export { draftCapacities, maySeeDraft } from './standing.ts'
export { type DraftSource, type StartPolicyDraft, startPolicyDraft } from './start-draft.ts'
export { policyDigest, readDraft, type StoredDraft } from './stored-draft.ts'
export { draftsDue, takeEffect } from './take-effect.ts'
