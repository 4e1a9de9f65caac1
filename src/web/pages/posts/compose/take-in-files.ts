import {
  MAX_PHOTOS,
  type PhotoNotTaken,
  type ReceivedPhoto,
  receivePhoto,
} from '../../../../domain/posts/index.ts'
import type { Installation } from '../../../../installation.ts'

export interface FilesTaken {
  readonly received: readonly ReceivedPhoto[]
  readonly notTaken: readonly PhotoNotTaken[]
}

/** Clean the files one after the other; those beyond a post's limit are not opened at all. */
export async function takeInFiles(
  installation: Installation,
  files: readonly File[],
  photosAlready: number,
): Promise<FilesTaken> {
  const received: ReceivedPhoto[] = []
  const notTaken: PhotoNotTaken[] = []
  for (const file of files) {
    if (photosAlready + received.length >= MAX_PHOTOS) {
      const message = `A post holds ${MAX_PHOTOS} photos. Remove one to make room.`
      notTaken.push({ kind: 'not_taken', fileName: file.name, message })
      continue
    }
    const bytes = new Uint8Array(await file.arrayBuffer())
    const answer = await receivePhoto(installation, { name: file.name, bytes })
    if (answer.kind === 'received') received.push(answer)
    else notTaken.push(answer)
  }
  return { received, notTaken }
}
