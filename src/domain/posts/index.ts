export { addPhoto } from './add-photo.ts'
export { autosavePost, savesByItself } from './autosave-post.ts'
export { type BlurMarks, blurPhoto } from './blur-photo.ts'
export { type ApproveClear, approveClear } from './bulk/approve-clear.ts'
export { type PostToTick, postsToTick } from './bulk/clear-posts-waiting.ts'
export { decideByLink } from './by-mail/decide-by-link.ts'
export {
  forgetDecisionLinks,
  liveDecisionLink,
  makeDecisionLink,
  stillToDecide,
} from './by-mail/decision-link.ts'
export { countDeadLink, type LinkTrier, triedTooOften } from './by-mail/link-tries.ts'
export { stillSo } from './by-mail/still-so.ts'
export { standingTo } from './capacities.ts'
export { comesDown } from './comes-down.ts'
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
  type PostVariant,
  postContent,
  withSetAside,
} from './content.ts'
export { type DecidePost, decidePost, OUTCOMES, type Outcome } from './decide-post.ts'
export { embargoOf } from './embargo.ts'
export { forgetUnusedPhotos, unusedBefore } from './forget-unused-photos.ts'
export {
  type FormFields,
  fitsForm,
  fitsPage,
  MAX_FORM_CHARACTERS,
  readFields,
} from './form-fields.ts'
export { type FormFault, learnerSearch, type ReadPost, readPost, typedPost } from './forms.ts'
export { createGateIndexes, type GateIndexes } from './gate-indexes.ts'
export { heldWordsAt } from './held-words-at.ts'
export { holdBack, MAX_HOLD_REASON } from './hold-back.ts'
export { holdPostsOfChannel } from './hold-posts-of-channel.ts'
export { type Judgement, judgePost } from './judge-post.ts'
export { lapsePost } from './lapse-post.ts'
export { LIFECYCLE, openActions, type PostAction } from './lifecycle.ts'
export { createLookout, type Lookout } from './lookout.ts'
export { type Movable, type MovePost, mayMove, movePost } from './move-post.ts'
export { filesOfPackage, type PackagedPhoto } from './package-post.ts'
export { readSight } from './photo-sight.ts'
export { filled, placeholdersIn } from './placeholders.ts'
export { type PhotoForm, type PostForm, readPostForm, toPostForm } from './post-form.ts'
export { giveUpHeld, type HeldDelivery, heldDeliveries, publishHeld } from './publish-held.ts'
export { publishDuePost, publishPost } from './publish-post.ts'
export { putCameraOnRecord } from './put-camera-on-record.ts'
export {
  type DraftingChoices,
  draftingChoices,
  type ListedDevice,
} from './queries/drafting-choices.ts'
export {
  channelsAsked,
  type DeskRequest,
  type DraftingDesk,
  draftingDesk,
} from './queries/drafting-desk.ts'
export { duePosts } from './queries/due-posts.ts'
export { learnersWithExpiredConsent } from './queries/expired-consent.ts'
export { type HoldOfPost, holdOfPost } from './queries/hold-of-post.ts'
export {
  HOSTED_PAGE_SIZE,
  type HostedPhoto,
  type HostedPost,
  hostedPost,
  hostedPosts,
} from './queries/hosted-posts.ts'
export { type LearnerToTag, learnersFound, learnersTagged } from './queries/learners-to-tag.ts'
export { openTakedowns } from './queries/open-takedowns.ts'
export { packageFor, postOfPublication, postOfTakedown } from './queries/package-for.ts'
export { type PhotoFiles, photoFor } from './queries/photo-for.ts'
export { type PhotoOnForm, photosOnForm } from './queries/photos-on-form.ts'
export {
  isOver,
  type LearnerInPost,
  type PostForReader,
  postForReader,
} from './queries/post-for-reader.ts'
export { listPosts, PAGE_SIZE, type PostFilter, type PostSummary } from './queries/post-lists.ts'
export { type PostRecord, postRecord } from './queries/post-record.ts'
export { type PostOfLearner, postsOfLearner } from './queries/posts-of-learner.ts'
export { untouchedDraft } from './queries/untouched-draft.ts'
export {
  type OpenTask,
  openTasks,
  postsWaiting,
  type WaitingPosts,
} from './queries/work-waiting.ts'
export { type PhotoNotTaken, type ReceivedPhoto, receivePhoto } from './receive-photo.ts'
export { recordCheck } from './record-check.ts'
export { recordProof } from './record-proof.ts'
export type { Refusal } from './refusal.ts'
export { releasePost } from './release-post.ts'
export type { DecidedOtherwise, DecidingFinding } from './replay/decided-otherwise.ts'
export { replayForm, type StartReplay } from './replay/forms.ts'
export {
  CHANGES_PAGE,
  countReplayChanges,
  type ReplayChange,
  replayChanges,
} from './replay/replay-changes.ts'
export { giveReplayUp, replayPosts } from './replay/replay-posts.ts'
export { type ReplayRecord, replayOf, replaysWaiting } from './replay/replays.ts'
export { startReplay } from './replay/start-replay.ts'
export {
  type ChangedWords,
  type ContentChange,
  compareContents,
} from './review/compare-contents.ts'
export { type NoteThread, notesOf } from './review/notes-of.ts'
export { recordOpening, versionSeenBefore } from './review/openings.ts'
export { MAX_NOTE_WORDS, writeNote } from './review/write-note.ts'
export { type SaveDraft, saveDraft } from './save-draft.ts'
export { type FormSaved, type SaveForm, saveForm } from './save-form.ts'
export {
  answerableIn,
  fieldsOfFinding,
  findingKey,
  type SaidOfFinding,
  setAsideFinding,
} from './set-aside-finding.ts'
export { startDraft } from './start-draft.ts'
export { loadPost, lockPost, type StoredPost, type StoredRoute } from './stored-post.ts'
export { submitPost } from './submit-post.ts'
export { type SweptPost, sweepLearner } from './sweep-learner.ts'
export { takeDownPost } from './take-down-post.ts'
export { takeUpFinding } from './take-up-finding.ts'
export { type NetworkFit, networkFit, type Unfit } from './variants/network-fit.ts'
export { type Rendition, renditionsOf, textFor } from './variants/renditions.ts'
export { addVideo, ONE_VIDEO } from './video/add-video.ts'
export { captionsToShow } from './video/captions.ts'
export { dropVideo } from './video/drop-video.ts'
export { forgetUnusedVideos } from './video/forget-unused-videos.ts'
export { type KeepCaptions, keepCaptions } from './video/keep-captions.ts'
export { type PlaceVideo, placeVideo } from './video/place-video.ts'
export {
  type ReceivedVideo,
  receiveVideo,
  type SentVideo,
  type VideoNotTaken,
} from './video/receive-video.ts'
export { captionsFor, hostedVideo, type VideoFile, videoFor } from './video/video-for.ts'
export {
  type VideoKnown,
  videoOfPost,
  videosKnown,
  waitingVideo,
} from './video/videos-known.ts'
export { hasVideo } from './video/watched.ts'
export { withdrawPost } from './withdraw-post.ts'
