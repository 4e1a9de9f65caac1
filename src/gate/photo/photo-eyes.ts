import sharp from 'sharp'
import type { LookedAt, PictureBox, SeenFace, SeenWriting } from '../types.ts'
import type { CleanPhoto } from './clean-photo.ts'
import { FaceFinder, type FaceSeen } from './faces/index.ts'
import type { ProcessFault } from './process-pool-options.ts'
import { rectangleAround, WritingReader, type WritingSeen, writingPart } from './writing/index.ts'

/** A whole post's photos wait for one pair of eyes, and several people's posts do. */
const QUEUE = 200

/** Why part of a look failed, for the log. */
export type EyesFault = ProcessFault & { readonly part: 'faces' | 'writing' }

/**
 * Looks at the pixels of photos: places faces and reads writing, in processes of their own. Nothing
 * here tells one face from another. Owns those processes: `close` ends them.
 */
export class PhotoEyes {
  readonly #faces: FaceFinder
  readonly #writing: WritingReader
  #closed = false

  /** @param onFault is told when a process ends in the middle, or takes too long */
  constructor(onFault: (fault: EyesFault) => void = () => {}) {
    const options = (part: EyesFault['part']) => ({
      queueLimit: QUEUE,
      onFault: (fault: ProcessFault) => onFault({ part, ...fault }),
    })
    this.#faces = new FaceFinder(options('faces'))
    this.#writing = new WritingReader(options('writing'))
  }

  /**
   * What can be seen in a cleaned picture. What was not looked at is `failed`, never nothing.
   * @returns undefined while this closes: nothing is known, and it may be asked again later
   */
  async look(picture: Uint8Array): Promise<LookedAt | undefined> {
    const [faces, writing] = await Promise.all([
      this.#faces.find(picture),
      this.#writing.read(picture),
    ])
    if (this.#closed) return undefined
    if (faces.kind === 'failed') return faces
    if (writing.kind === 'failed') return writing
    return { kind: 'seen', faces: faces.faces.map(toFace), writing: toWriting(writing) }
  }

  /** Looks at a plain grey picture, to find out whether it can look at all on this machine. */
  async tryOut(): Promise<LookedAt | undefined> {
    const plain = { width: 320, height: 240, channels: 3, background: '#8c9499' } as const
    return this.look(await sharp({ create: plain }).jpeg().toBuffer())
  }

  /** A new picture with these boxes covered for good, or why there is none. */
  blur(
    picture: Uint8Array,
    boxes: readonly PictureBox[],
  ): Promise<CleanPhoto | { readonly kind: 'failed'; readonly reason: string }> {
    return this.#faces.blur(picture, boxes)
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#faces.close()
    await this.#writing.close()
  }
}

/** Only a face known to look away is let off: where the features do not show it, it may look here. */
function toFace({ x, y, width, height, distance, facing }: FaceSeen): SeenFace {
  return {
    box: { x, y, width, height },
    clear: distance === 'close' && facing !== 'profile',
  }
}

function toWriting(seen: WritingSeen): SeenWriting {
  const { text, spans } = writingPart(seen)
  return {
    lines: seen.lines.map((line) => ({
      box: rectangleAround(line.box),
      text: line.text,
      readable: line.readable,
    })),
    text,
    spans: spans.map(({ start, end, line }) => ({ start, end, line })),
  }
}
