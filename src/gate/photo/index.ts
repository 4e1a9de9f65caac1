export { type CleanPhoto, type CleanPicture, cleanPhoto } from './clean-photo.ts'
export {
  describeMetadata,
  HIDDEN_KINDS,
  type HiddenDetail,
  type HiddenKind,
} from './describe-metadata.ts'
export {
  blurFaces,
  FaceFinder,
  type FaceFinderOptions,
  type FaceSeen,
  type FacesFound,
  type FacesSeen,
  type FacesUnknown,
  IDENTIFIABLE_PIXELS,
  type PictureBox,
} from './faces/index.ts'
export { type IdentifiedImage, identifyImage } from './identify-image.ts'
export { MAX_PHOTO_BYTES, MAX_PHOTO_PIXELS } from './limits.ts'
export { type EyesFault, PhotoEyes } from './photo-eyes.ts'
export {
  type PhotoAnswer,
  type PhotoFailure,
  PhotoWorkers,
  type PhotoWorkersOptions,
} from './photo-workers.ts'
export { PHOTO_REFUSALS, type PhotoRefusal, type PhotoRefusalCode } from './refusals.ts'
export { PHOTO_FORMATS, type PhotoFormat } from './sniff.ts'
export { type TakenPhoto, takeInPhoto } from './take-in-photo.ts'
