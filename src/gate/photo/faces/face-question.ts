import type { CleanPhoto } from '../clean-photo.ts'
import type { FacesFound, PictureBox } from './faces-seen.ts'

/** What the process that opens pictures can be asked. */
export type FaceQuestion =
  | { readonly ask: 'find'; readonly photo: Uint8Array }
  | { readonly ask: 'blur'; readonly photo: Uint8Array; readonly boxes: readonly PictureBox[] }

export type FaceAnswer = FacesFound | CleanPhoto
