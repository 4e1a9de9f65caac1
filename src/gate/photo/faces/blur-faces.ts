import { type CleanPhoto, drawPixels, uprightPixels } from '../clean-photo.ts'
import { coverBoxes, within } from './cover-boxes.ts'
import type { PixelBox, Pixels } from './face-detector.ts'
import type { PictureBox } from './faces-seen.ts'

/** How far beyond a box is covered, as a share of it on each side: hair, chin and ears are telling too. */
const PADDING = 0.35

/**
 * A new picture in which every box is covered for good, drawn afresh so that nothing hidden goes
 * with it. The photo that came in is neither kept nor changed. What looks like a blur holds nothing
 * of the face: it is mixed from the colours round it, because a face that was made coarse or
 * blurred can be told from a list of known faces (docs/decisions/faces.md).
 * @param photo a picture file that `identifyImage` has passed, best the kept copy
 * @param boxes as shares of the upright picture; those of `findFaces` or drawn by hand
 * @throws Error where the picture cannot be opened; RangeError for a box that is none
 */
export async function blurFaces(
  photo: Uint8Array,
  boxes: readonly PictureBox[],
): Promise<CleanPhoto> {
  const pixels = await uprightPixels(photo)
  const covered = boxes.map((box) => padded(box, pixels))
  return drawPixels(coverBoxes(pixels, covered))
}

function padded(box: PictureBox, picture: Pixels): PixelBox {
  const { x, y, width, height } = box
  const known = [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0
  if (!known || x >= 1 || y >= 1 || x + width <= 0 || y + height <= 0)
    throw new RangeError('This box does not lie in the picture.')
  const wide = { from: x - width * PADDING, side: width * (1 + 2 * PADDING) }
  const high = { from: y - height * PADDING, side: height * (1 + 2 * PADDING) }
  const inPixels = {
    x: wide.from * picture.width,
    y: high.from * picture.height,
    width: wide.side * picture.width,
    height: high.side * picture.height,
  }
  return within(inPixels, picture)
}
