export { standingTo } from './capacities.ts'
export { completeTakedown } from './complete-takedown.ts'
export { confirmSlot } from './confirm-slot.ts'
export {
  contentDigest,
  EMPTY_CONTENT,
  MAX_ALT_TEXT,
  MAX_PHOTOS,
  MAX_TEXT,
  type PostContent,
  type PostPhoto,
  postContent,
} from './content.ts'
export { type DecidePost, decidePost, OUTCOMES, type Outcome } from './decide-post.ts'
export { createGateIndexes, type GateIndexes } from './gate-indexes.ts'
export { type Judgement, judgePost } from './judge-post.ts'
export { lapsePost } from './lapse-post.ts'
export { LIFECYCLE, openActions, type PostAction } from './lifecycle.ts'
export { packagePost } from './package-post.ts'
export { publishDuePost, publishPost } from './publish-post.ts'
export { duePosts } from './queries/due-posts.ts'
export { learnersWithExpiredConsent } from './queries/expired-consent.ts'
export { type HostedPost, hostedPost, hostedPosts } from './queries/hosted-posts.ts'
export { type LearnerInPost, type PostForReader, postForReader } from './queries/post-for-reader.ts'
export { listPosts, PAGE_SIZE, type PostFilter, type PostSummary } from './queries/post-lists.ts'
export { type PostRecord, postRecord } from './queries/post-record.ts'
export {
  awaitingDecision,
  awaitingPublication,
  type OpenTask,
  openTasks,
} from './queries/work-waiting.ts'
export { recordProof } from './record-proof.ts'
export type { Refusal } from './refusal.ts'
export { type SaveDraft, saveDraft } from './save-draft.ts'
export { startDraft } from './start-draft.ts'
export { loadPost, type StoredPost, type StoredRoute } from './stored-post.ts'
export { submitPost } from './submit-post.ts'
export { type SweptPost, sweepLearner } from './sweep-learner.ts'
export { takeDownPost } from './take-down-post.ts'
export { withdrawPost } from './withdraw-post.ts'
