export {
  type Cue,
  captionWords,
  MAX_CAPTIONS,
  type ReadCaptions,
  readCaptions,
  writeCaptions,
} from './captions.ts'
export { VIDEO_HIDDEN_KINDS, type VideoHidden, type VideoHiddenKind } from './describe-video.ts'
export { MAX_VIDEO_BYTES, MAX_VIDEO_SECONDS } from './limits.ts'
export {
  refuseVideo,
  VIDEO_REFUSALS,
  type VideoRefusal,
  type VideoRefusalCode,
} from './refusals.ts'
export { VIDEO_CONTAINERS, type VideoContainer } from './sniff-video.ts'
export type { TakeInVideo, TakenVideo } from './take-in-video.ts'
export { type VideoAnswer, VideoReader, type VideoReaderOptions } from './video-reader.ts'
