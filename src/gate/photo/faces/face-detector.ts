/** A picture as rows of red, green and blue bytes. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** A rectangle in pixels of the picture that was looked at. */
export interface PixelBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Point = readonly [x: number, y: number]

/** Left and right are those of the picture for a face that looks straight out of it. */
export interface FaceMarks {
  readonly leftEye: Point
  readonly rightEye: Point
  readonly nose: Point
  readonly mouth: Point
}

/** Something that looks like a face. */
export interface Sighting extends PixelBox {
  /** 0 to 1. */
  readonly score: number
  readonly marks: FaceMarks
}

/** Whatever finds faces in pixels; it knows no photo file and no person. */
export interface FaceDetector {
  /**
   * Everything that looks like a face, the same face perhaps several times.
   * @param pictures all of one width and height
   * @param leastScore what is less sure is left out
   * @returns one list for each picture
   */
  look(pictures: readonly Pixels[], leastScore: number): Promise<Sighting[][]>
}
