import { describeFace } from './describe-face.ts'
import type { FaceDetector, Pixels, Sighting } from './face-detector.ts'
import type { FacesFound } from './faces-seen.ts'
import { countedOnce } from './overlap.ts'
import { openPyramid, type Pyramid } from './pyramid.ts'
import { lookAgain } from './second-look.ts'

/** A first look is content with little, because everything is looked at again. */
const WORTH_A_LOOK = 0.2
/** How many sightings get a second look; a crowd has more, and time is bounded. */
const MOST_LOOKS = 96
/** Beyond that many, a first look this sure counts as a face. */
const SURE_AT_ONCE = 0.5

/**
 * Where faces are in a photo: how many and where, never whose. Each is counted once. Small faces
 * (under about 35 pixels of 2,048), turned heads and the backs of heads are missed, so the answer
 * is the least that is there.
 * @param photo a picture file in one of the photo formats, best the cleaned copy
 * @throws Error where the picture cannot be opened or the detector fails
 */
export async function findFaces(photo: Uint8Array, detector: FaceDetector): Promise<FacesFound> {
  const pyramid = await openPyramid(photo)
  const seen = countedOnce(await firstLook(pyramid, detector))
  const confirmed = await lookAgain(seen.slice(0, MOST_LOOKS), pyramid, detector)
  const further = seen.slice(MOST_LOOKS).filter(({ score }) => score >= SURE_AT_ONCE)
  const faces = countedOnce([...confirmed, ...further])
    .toSorted((one, other) => one.x - other.x)
    .map((face) => describeFace(face, pyramid.full))
  return { kind: 'found', faces }
}

async function firstLook({ full, levels }: Pyramid, detector: FaceDetector): Promise<Sighting[]> {
  const seen: Sighting[] = []
  for (const level of levels) {
    const [found = []] = await detector.look([level], WORTH_A_LOOK)
    seen.push(...found.map((sighting) => enlarged(sighting, level, full)))
  }
  return seen
}

/** Box and score alone: which way a face looks stays the same at any size. */
function enlarged(sighting: Sighting, from: Pixels, to: Pixels): Sighting {
  const [across, down] = [to.width / from.width, to.height / from.height]
  return {
    ...sighting,
    x: sighting.x * across,
    y: sighting.y * down,
    width: sighting.width * across,
    height: sighting.height * down,
  }
}
