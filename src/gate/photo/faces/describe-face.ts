import type { FaceMarks, Pixels, Sighting } from './face-detector.ts'
import { type FaceSeen, IDENTIFIABLE_PIXELS } from './faces-seen.ts'

/** Features of a smaller face are placed too loosely to say which way it looks, in pixels. */
const TELLING_PIXELS = 24
/** How far the nose lies from the middle of the eyes, in widths between the eyes: less is face-on. */
const FACE_ON = 0.35
/** More is seen from the side. */
const SIDEWAYS = 0.75

/** A sighting in the words of the answer, its box cut to the picture. */
export function describeFace(
  sighting: Sighting,
  { width, height }: Omit<Pixels, 'data'>,
): FaceSeen {
  const [left, top] = [Math.max(0, sighting.x), Math.max(0, sighting.y)]
  const right = Math.min(width, sighting.x + sighting.width)
  const bottom = Math.min(height, sighting.y + sighting.height)
  const pixelsHigh = Math.round(sighting.height)
  return {
    x: left / width,
    y: top / height,
    width: (right - left) / width,
    height: (bottom - top) / height,
    confidence: Math.round(sighting.score * 100) / 100,
    pixelsHigh,
    distance: pixelsHigh < IDENTIFIABLE_PIXELS ? 'distant' : 'close',
    facing: pixelsHigh < TELLING_PIXELS ? 'unsure' : facingOf(sighting.marks),
  }
}

function facingOf({ leftEye, rightEye, nose }: FaceMarks): FaceSeen['facing'] {
  const [across, down] = [rightEye[0] - leftEye[0], rightEye[1] - leftEye[1]]
  const apart = across * across + down * down
  if (apart === 0) return 'unsure'
  const fromLeft = ((nose[0] - leftEye[0]) * across + (nose[1] - leftEye[1]) * down) / apart
  const off = Math.abs(fromLeft - 0.5)
  if (off <= FACE_ON) return 'towards'
  return off >= SIDEWAYS ? 'profile' : 'unsure'
}
