import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import {
  MAX_VIDEO_BYTES,
  refuseVideo,
  type TakenVideo,
  type VideoReader,
} from '../../../gate/video/index.ts'
import { isNoSpace, type MediaStore, NO_SPACE, safeFileName } from '../../media/index.ts'

/** A video as it comes from a browser, piece by piece. */
export interface SentVideo {
  readonly name: string
  readonly pieces: AsyncIterable<Uint8Array>
}

/** A video whose clean copy lies in the media store; `addVideo` makes it the school's. */
export interface ReceivedVideo extends Omit<TakenVideo, 'kind'> {
  readonly kind: 'received'
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
}

/** A file that was not taken: which, why and what to do. */
export interface VideoNotTaken {
  readonly kind: 'not_taken'
  readonly fileName: string
  readonly message: string
}

/** Also for a file name that leaves nothing to show. */
const NO_NAME = 'video'

/**
 * Write a video to the disk as it comes in, clean it, and keep the clean copy. Runs outside any
 * transaction: it may take minutes. What came in is gone from the disk afterwards, whatever happens.
 */
export async function receiveVideo(
  tools: { readonly videos: Pick<VideoReader, 'takeIn'>; readonly media: MediaStore },
  file: SentVideo,
): Promise<ReceivedVideo | VideoNotTaken> {
  const { videos, media } = tools
  const fileName = safeFileName(file.name || NO_NAME)
  const notTaken = (message: string): VideoNotTaken => ({ kind: 'not_taken', fileName, message })
  const [from, to] = [media.room(), media.room()]
  try {
    const missing = await writeDown(file.pieces, from)
    if (missing) return notTaken(missing)
    const answer = await videos.takeIn({ from, to })
    if (answer.kind === 'failed') return notTaken(answer.reason)
    if (answer.kind === 'refused') return notTaken(`${answer.reason} ${answer.mend}`)
    const stored = await media.keep(to)
    if (stored.kind === 'no_space') return notTaken(stored.message)
    return { ...answer, kind: 'received', fileName, sha256: stored.sha256, bytes: stored.bytes }
  } finally {
    for (const path of [from, to]) await rm(path, { force: true })
  }
}

/** @returns why the file is not on the disk; undefined when it is */
async function writeDown(
  pieces: AsyncIterable<Uint8Array>,
  path: string,
): Promise<string | undefined> {
  let bytes = 0
  try {
    await pipeline(
      pieces,
      async function* bounded(source: AsyncIterable<Uint8Array>) {
        for await (const piece of source) {
          bytes += piece.byteLength
          if (bytes > MAX_VIDEO_BYTES) throw new TooBig()
          yield piece
        }
      },
      createWriteStream(path, { flags: 'wx', mode: 0o600 }),
    )
    return undefined
  } catch (error) {
    const { reason, mend } = refuseVideo('too_big')
    if (error instanceof TooBig) return `${reason} ${mend}`
    if (isNoSpace(error)) return NO_SPACE
    throw error
  }
}

class TooBig extends Error {
  override name = 'TooBig'
}
