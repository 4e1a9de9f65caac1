import { type CleanPhoto, redraw } from './clean-photo.ts'
import { describeMetadata, type HiddenDetail } from './describe-metadata.ts'
import { type IdentifiedImage, measureImage } from './identify-image.ts'
import type { PhotoRefusal } from './refusals.ts'

/** A photo that was taken in: what it was, what was hidden in it, and the clean pictures to keep. */
export interface TakenPhoto {
  readonly kind: 'taken'
  readonly image: IdentifiedImage
  /** For the author's eyes only; see `HiddenDetail`. */
  readonly hidden: readonly HiddenDetail[]
  readonly clean: CleanPhoto
}

/** Looks at a file, tells what was hidden in it, and cleans it; or says why it is not taken. */
export async function takeInPhoto(bytes: Uint8Array): Promise<TakenPhoto | PhotoRefusal> {
  const image = await measureImage(bytes)
  if (image.kind === 'refused') return image
  const hidden = await describeMetadata(bytes)
  const clean = await redraw(bytes)
  return clean.kind === 'refused' ? clean : { kind: 'taken', image, hidden, clean }
}
