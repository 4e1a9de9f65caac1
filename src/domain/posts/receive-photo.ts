import type { Camera, LookedAt } from '../../gate/index.ts'
import type { CleanPhoto, HiddenDetail, HiddenKind, PhotoWorkers } from '../../gate/photo/index.ts'
import { type MediaStore, safeFileName } from '../media/index.ts'

/** A file as it came from a browser. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A photo whose clean pictures lie in the media store; `addPhoto` makes it the school's. */
export interface ReceivedPhoto {
  readonly kind: 'received'
  readonly fileName: string
  readonly sha256: string
  readonly thumbSha256: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** What was hidden in the file and is gone: kinds may be kept, the words are for the author alone. */
  readonly removed: readonly HiddenKind[]
  readonly hidden: readonly HiddenDetail[]
  /** What it was taken with, where its own data said so. */
  readonly camera?: Camera | undefined
  /** What was seen in it, where somebody has looked already. */
  readonly sight?: LookedAt
}

/** A file that was not taken: which, why and what to do. */
export interface PhotoNotTaken {
  readonly kind: 'not_taken'
  readonly fileName: string
  readonly message: string
}

/**
 * Clean one file and keep its pictures. Runs outside any transaction: it may take seconds, and
 * pictures that nothing points to do no harm.
 */
export async function receivePhoto(
  tools: { readonly photos: PhotoWorkers; readonly media: MediaStore },
  file: SentFile,
): Promise<ReceivedPhoto | PhotoNotTaken> {
  const fileName = safeFileName(file.name)
  const notTaken = (message: string): PhotoNotTaken => ({ kind: 'not_taken', fileName, message })
  const answer = await tools.photos.takeIn(file.bytes)
  if (answer.kind === 'failed') return notTaken(answer.reason)
  if (answer.kind === 'refused') return notTaken(`${answer.reason} ${answer.mend}`)
  const message = await keepPictures(tools.media, answer.clean)
  if (message) return notTaken(message)
  const { full } = answer.clean
  return {
    kind: 'received',
    fileName,
    sha256: full.sha256,
    thumbSha256: answer.clean.thumb.sha256,
    width: full.width,
    height: full.height,
    bytes: full.bytes.byteLength,
    removed: answer.hidden.map((detail) => detail.kind),
    hidden: answer.hidden,
    camera: answer.hidden.find((detail) => detail.camera)?.camera,
  }
}

/** Puts both pictures of a photo in the store. @returns why not, where there is no room */
export async function keepPictures(
  media: MediaStore,
  { full, thumb }: CleanPhoto,
): Promise<string | undefined> {
  for (const picture of [full, thumb]) {
    const stored = await media.put(picture.bytes)
    if (stored.kind === 'no_space') return stored.message
  }
  return undefined
}
