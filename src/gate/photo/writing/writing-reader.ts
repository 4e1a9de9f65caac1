import { MAX_PHOTO_BYTES } from '../limits.ts'
import { ProcessPool } from '../process-pool.ts'
import type { ProcessPoolOptions } from '../process-pool-options.ts'
import { LOOK_YOURSELF, type WritingAnswer } from './read-or-say.ts'

/** Extension of the process beside this file: the source under test, the compiled file in use. */
const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

const WORDS = {
  stopped: `The part of Gatepost that reads writing in photos stopped on this one. ${LOOK_YOURSELF}`,
  tooSlow: `Reading the writing in this photo took too long. ${LOOK_YOURSELF}`,
  busy: `Many photos are being looked at, so the writing in this one was not read. ${LOOK_YOURSELF}`,
  closed: 'Gatepost is shutting down. Try again when it is back.',
}
const TOO_BIG = `This photo is too large for its writing to be read. ${LOOK_YOURSELF}`

const DEFAULTS = { timeLimitMs: 30_000, memoryLimitMb: 600 }

export type WritingReaderOptions = Partial<Omit<ProcessPoolOptions, 'words'>>

/**
 * Reads writing in processes of their own, with bounds on time, memory and pixels. Owns those
 * processes: open one for the program, `close` it at the end. The first question after a start also
 * loads the engine, about a third of a second.
 */
export class WritingReader {
  readonly #pool: ProcessPool<Uint8Array, WritingAnswer>

  constructor(options: WritingReaderOptions = {}) {
    const processUrl = new URL(`./reader-process.${EXTENSION}`, import.meta.url)
    this.#pool = new ProcessPool({ processUrl, ...DEFAULTS, ...options, words: WORDS })
  }

  /**
   * The writing in one photo, as `readWriting` says. A crash, a missing engine or a photo that takes
   * too long is answered with `failed`, which never means that there is none. Never rejects.
   * @param photo a picture that was taken in and cleaned
   */
  async read(photo: Uint8Array): Promise<WritingAnswer> {
    if (photo.byteLength > MAX_PHOTO_BYTES) return { kind: 'failed', reason: TOO_BIG }
    return this.#pool.ask(photo)
  }

  /** Ends the processes; photos still in hand are answered with a failure. */
  close(): void {
    this.#pool.close()
  }
}
