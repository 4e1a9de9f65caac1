/** Comments on what a school publishes, and what its moderators do with them. */
export { acknowledgeHandover } from './acknowledge-handover.ts'
export { appealComment } from './appeal-comment.ts'
export { makeFormToken } from './comment-form-token.ts'
export { type CommentSettings, USUAL_OPEN_DAYS } from './comment-settings.ts'
export type { CommentPiece } from './comment-words.ts'
export { type CommentablePost, commentablePost, commentablePosts } from './commented-post.ts'
export { coversOf, endModerationCover, type ModerationCover, nameCover } from './covers.ts'
export { decideAppeal } from './decide-appeal.ts'
export { endComments } from './end-comments.ts'
export { enterComment } from './enter-comment.ts'
export { forgetComments } from './forget-comments.ts'
export {
  addHouseRuleForm,
  appealForm,
  byHandForm,
  decideAppealForm,
  giveCommentForm,
  handOverForm,
  nameCoverForm,
  removeCommentForm,
  type SetComments,
  seenComment,
  setCommentsForm,
  stopAnswer,
  stopByHandForm,
  writeCommentForm,
} from './forms.ts'
export { handOver } from './hand-over.ts'
export {
  type CommentToHide,
  commentsToHide,
  type HidingResult,
  recordHiding,
} from './hide-on-network.ts'
export { houseRulesOf, type KeptHouseRule } from './house-rules.ts'
export { addHouseRule, endHouseRule } from './keep-house-rules.ts'
export { letThrough } from './let-through.ts'
export type { Moderator } from './moderators.ts'
export { type ChannelComments, channelComments } from './queries/channel-comments.ts'
export { commentOfReceipt, type OwnComment } from './queries/comment-of-receipt.ts'
export {
  type CommentDecisionMade,
  type CommentRecord,
  commentRecord,
} from './queries/comment-record.ts'
export { type Handover, handoversOf } from './queries/handovers.ts'
export { type ModerationWaiting, moderationWaiting } from './queries/moderation-waiting.ts'
export { knownComments, type PostsToAsk, postsToAsk } from './queries/posts-to-ask.ts'
export {
  type CommentInQueue,
  commentQueue,
  QUEUE_PAGE,
  type QueueFilter,
} from './queries/queue.ts'
export { ownAndCovered, type QueueCounts, queueCounts } from './queries/queue-counts.ts'
export { type ModerationReach, moderationReach } from './queries/reach.ts'
export { type ShownComment, shownComments } from './queries/shown-comments.ts'
export { type OpenedCopy, readCopy } from './read-copy.ts'
export { removeComment } from './remove-comment.ts'
export { type SafeguardingReach, safeguardingReach } from './safeguarding-reach.ts'
export { setComments } from './set-comments.ts'
export { stopByHand, stopComment } from './stop-comment.ts'
export { giveComment, takeComment } from './take-comment.ts'
export {
  type IncomingComment,
  LONGEST_COMMENT,
  type TakingIn,
  takeInComment,
} from './take-in-comment.ts'
export { undoDecision } from './undo-decision.ts'
export { writeComment } from './write-comment.ts'
