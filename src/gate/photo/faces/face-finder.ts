import type { CleanPhoto } from '../clean-photo.ts'
import { ProcessPool } from '../process-pool.ts'
import type { ProcessFailure, ProcessPoolOptions } from '../process-pool-options.ts'
import type { FaceAnswer, FaceQuestion } from './face-question.ts'
import type { FacesSeen, PictureBox } from './faces-seen.ts'

/** Extension of the process beside this file: the source under test, the compiled file in use. */
const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

const ASK_A_PERSON =
  'Look for yourself who can be seen in it, and tag everyone, or say that nobody can be identified.'

const WORDS = {
  stopped: `The part of Gatepost that counts faces stopped on this photo. ${ASK_A_PERSON}`,
  tooSlow: `Counting the faces in this photo took too long. ${ASK_A_PERSON}`,
  busy: `Many photos are being looked at, so the faces in this one were not counted. ${ASK_A_PERSON}`,
  closed: 'Gatepost is shutting down. Try again when it is back.',
}

const DEFAULTS = { timeLimitMs: 30_000, memoryLimitMb: 600 }

export type FaceFinderOptions = Partial<Omit<ProcessPoolOptions, 'words'>>

/**
 * Finds and covers faces in processes of their own, with bounds on time, memory and pixels. Owns
 * those processes: open one for the program, `close` it at the end. The first question after a
 * start also loads the detector, about a tenth of a second.
 */
export class FaceFinder {
  readonly #pool: ProcessPool<FaceQuestion, FaceAnswer>

  constructor(options: FaceFinderOptions = {}) {
    const processUrl = new URL(`./face-process.${EXTENSION}`, import.meta.url)
    this.#pool = new ProcessPool({ processUrl, ...DEFAULTS, ...options, words: WORDS })
  }

  /**
   * Where faces are in a photo, as `findFaces` says. A crash, a missing detector or a photo that
   * takes too long is answered with `failed`, which never means that there are none. Never rejects.
   */
  async find(photo: Uint8Array): Promise<FacesSeen> {
    const answer = await this.#pool.ask({ ask: 'find', photo })
    return answer.kind === 'clean' ? { kind: 'failed', reason: WORDS.stopped } : answer
  }

  /** A new picture with these boxes covered, as `blurFaces` makes it, or why there is none. Never rejects. */
  async blur(
    photo: Uint8Array,
    boxes: readonly PictureBox[],
  ): Promise<CleanPhoto | ProcessFailure> {
    const answer = await this.#pool.ask({ ask: 'blur', photo, boxes })
    if (answer.kind === 'clean') return answer
    return { kind: 'failed', reason: NOT_BLURRED }
  }

  /** Ends the processes; photos still in hand are answered with a failure. */
  close(): void {
    this.#pool.close()
  }
}

const NOT_BLURRED =
  'The faces could not be blurred, and nothing was changed. Try once more; if that happens again, choose another photo.'
