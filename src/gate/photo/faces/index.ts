export { blurFaces } from './blur-faces.ts'
export { FaceFinder, type FaceFinderOptions } from './face-finder.ts'
export {
  type FaceSeen,
  type FacesFound,
  type FacesSeen,
  type FacesUnknown,
  IDENTIFIABLE_PIXELS,
  type PictureBox,
} from './faces-seen.ts'
