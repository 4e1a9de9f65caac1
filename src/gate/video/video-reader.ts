import { ProcessPool } from '../photo/process-pool.ts'
import type { ProcessFailure, ProcessPoolOptions } from '../photo/process-pool-options.ts'
import type { VideoRefusal } from './refusals.ts'
import type { TakeInVideo, TakenVideo } from './take-in-video.ts'

/** Extension of the process beside this file: the source under test, the compiled file in use. */
const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

const WORDS = {
  stopped:
    'The part of Gatepost that opens videos stopped on this one. Add it once more; if that happens again, export it as a new MP4 and add that copy.',
  tooSlow: 'This video took too long to open. Export it as a new, smaller MP4 and add that copy.',
  busy: 'Many videos are coming in at once. Wait a few minutes and add this one again.',
  closed: 'Gatepost is shutting down. Add the video again when it is back.',
}

const DEFAULTS = { timeLimitMs: 180_000, memoryLimitMb: 700, heapLimitMb: 512, queueLimit: 5 }

export type VideoReaderOptions = Partial<Omit<ProcessPoolOptions, 'words'>>

/** Every answer to a video coming in. */
export type VideoAnswer = TakenVideo | VideoRefusal | ProcessFailure

/**
 * Opens videos in a process of its own, with bounds on time and memory. Owns that process: open one
 * for the program, `close` it at the end.
 */
export class VideoReader {
  readonly #pool: ProcessPool<TakeInVideo, TakenVideo | VideoRefusal>

  constructor(options: VideoReaderOptions = {}) {
    const processUrl = new URL(`./video-process.${EXTENSION}`, import.meta.url)
    this.#pool = new ProcessPool({ processUrl, ...DEFAULTS, ...options, words: WORDS })
  }

  /**
   * Checks and cleans one video as `takeInVideo` does. A crash or a file that takes too long is
   * answered with `failed`: nothing of it may be used. Never rejects.
   */
  takeIn(files: TakeInVideo): Promise<VideoAnswer> {
    return this.#pool.ask(files)
  }

  /** Ends the process; videos still in hand are answered with a failure. */
  close(): void {
    this.#pool.close()
  }
}
