/** The gate's public names: a draft and a register in, observations out. */
export { type Camera, cameraName, sameCamera } from './camera.ts'
export {
  buildGateIndex,
  type GateIndex,
  isWorn,
  putLearner,
  removeLearner,
} from './gate-index.ts'
export { indexBytes } from './index-bytes.ts'
export { inspect } from './inspect.ts'
export { buildWordList, findWords, type WordList } from './text/wording/find-words.ts'
export {
  type Confidence,
  type Draft,
  type DraftCaptions,
  type DraftPhoto,
  type DraftVideo,
  type LookedAt,
  OBSERVATION_KINDS,
  type Observation,
  type ObservationKind,
  type PhotoSight,
  type PictureBox,
  type Place,
  type Register,
  type RegisterAdult,
  type RegisterLearner,
  type SeenFace,
  type SeenLine,
  type SeenWriting,
} from './types.ts'
