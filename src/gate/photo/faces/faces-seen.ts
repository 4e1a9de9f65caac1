/** A rectangle on the upright picture; every number is a share of its width or height, 0 to 1. */
export interface PictureBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where one face is and how it shows. Nothing about whose face it is, or what the person is like. */
export interface FaceSeen extends PictureBox {
  /** How sure the detector is, 0 to 1: no measure of likeness, and never shown as a percentage. */
  readonly confidence: number
  /** Brow to chin, in pixels of the picture that was asked about. */
  readonly pixelsHigh: number
  /** Whether the face has dots enough for a stranger to be told by it; see `IDENTIFIABLE_PIXELS`. */
  readonly distance: 'close' | 'distant'
  /** Which way it looks, where the features show it. The back of a head is not seen as a face at all. */
  readonly facing: 'towards' | 'profile' | 'unsure'
}

/** The faces of one picture, from left to right. */
export interface FacesFound {
  readonly kind: 'found'
  readonly faces: readonly FaceSeen[]
}

/** Nobody looked: there may be faces or not, and a person must look. Never to be read as "no faces". */
export interface FacesUnknown {
  readonly kind: 'failed'
  /** Plain English, shown as it stands. */
  readonly reason: string
}

/** Every answer about the faces in a picture. */
export type FacesSeen = FacesFound | FacesUnknown

/**
 * A face with fewer pixels from brow to chin is called distant. The European standard for cameras
 * (EN 62676-4) asks for 250 pixels a metre to identify a stranger; brow to chin is about 16 cm.
 */
export const IDENTIFIABLE_PIXELS = 40
