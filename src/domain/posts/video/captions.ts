import type { DraftCaptions } from '../../../gate/index.ts'
import { captionWords, readCaptions, writeCaptions } from '../../../gate/video/index.ts'
import type { PostVideo } from '../content.ts'

type Captions = Pick<PostVideo, 'captions' | 'captionsFile'>

/**
 * What the gate is to know of a video's captions. A file that cannot be read as captions is read as
 * it stands, so that nothing in it is passed over.
 */
export function captionsForGate({ captions, captionsFile }: Captions): DraftCaptions {
  if (captions === '') return { kind: 'unsaid' }
  if (captions !== 'file') return { kind: captions }
  const read = readCaptions(captionsFile)
  const text = read.kind === 'captions' ? captionWords(read.cues) : captionsFile
  return { kind: 'words', text }
}

/** The WebVTT that goes out with a video; undefined where none goes out. */
export function captionsToShow({ captions, captionsFile }: Captions): string | undefined {
  if (captions !== 'file') return undefined
  const read = readCaptions(captionsFile)
  return read.kind === 'captions' ? writeCaptions(read.cues) : undefined
}

/** What keeps captions from going out, in words for their author. */
export function captionsFault({ captions, captionsFile }: Captions): string | undefined {
  if (captions !== 'file') return undefined
  const read = readCaptions(captionsFile)
  return read.kind === 'unreadable' ? read.message : undefined
}
