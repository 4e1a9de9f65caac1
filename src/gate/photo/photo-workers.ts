import { Worker } from 'node:worker_threads'
import type { PhotoRefusal } from './refusals.ts'
import type { TakenPhoto } from './take-in-photo.ts'

/** The photo could not be checked at all: it is not known to be good or bad, so it is not taken. */
export interface PhotoFailure {
  readonly kind: 'failed'
  readonly reason: string
}

/** Every answer to a photo coming in. */
export type PhotoAnswer = TakenPhoto | PhotoRefusal | PhotoFailure

/** Why a photo was not opened: nothing of the photo is in it. */
export interface PhotoThreadFault {
  readonly why: 'stopped' | 'tooSlow' | 'busy'
  /** What the thread ended with, where it ended by itself. */
  readonly error?: unknown
}

export interface PhotoWorkersOptions {
  /** Threads, each opening one photo at a time. @default 1 */
  readonly workers?: number
  /** How long one photo may take, in milliseconds. @default 30000 */
  readonly timeLimitMs?: number
  /** JavaScript memory of a thread, in megabytes; pixels are bounded by the photo limits. @default 256 */
  readonly heapLimitMb?: number
  /** How many photos may wait for a thread. @default 20 */
  readonly queueLimit?: number
  /** Is told why a photo was not opened, for the log. @default nobody is told */
  readonly onFault?: (fault: PhotoThreadFault) => void
  /** The code that a thread runs. @default the worker beside this file */
  readonly workerUrl?: URL
}

interface Job {
  readonly bytes: Uint8Array
  readonly answer: (answer: PhotoAnswer) => void
}

/** Room for one thread and the photo that it has in hand. */
interface Place {
  worker: Worker | undefined
  settle: ((answer: PhotoAnswer) => void) | undefined
}

const STOPPED =
  'The part of Gatepost that opens photos stopped on this one. Add it once more; if that happens again, save it as a new JPEG and add that copy.'
const TOO_SLOW =
  'This photo took too long to open. Save it as a new, smaller JPEG and add that copy.'
const BUSY = 'Many photos are coming in at once. Wait a minute and add this one again.'
const CLOSED = 'Gatepost is shutting down. Add the photo again when it is back.'

/** Extension of the worker beside this file: the source under test, the compiled file in use. */
const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

/** Opens photos in threads with a bound on time and memory. Owns its threads: `close` ends them. */
export class PhotoWorkers {
  readonly #options: Required<PhotoWorkersOptions>
  readonly #places: Place[]
  readonly #waiting: Job[] = []
  #closed = false

  constructor(options: PhotoWorkersOptions = {}) {
    this.#options = {
      workers: 1,
      timeLimitMs: 30_000,
      heapLimitMb: 256,
      queueLimit: 20,
      onFault: () => {},
      workerUrl: new URL(`./worker.${EXTENSION}`, import.meta.url),
      ...options,
    }
    this.#places = Array.from({ length: this.#options.workers }, () => ({
      worker: undefined,
      settle: undefined,
    }))
  }

  /**
   * Checks and cleans one photo as `takeInPhoto` does. A photo that crashes or stalls its thread
   * is answered with a failure, and the next photo gets a new thread. Never rejects.
   */
  takeIn(bytes: Uint8Array): Promise<PhotoAnswer> {
    if (this.#closed) return Promise.resolve({ kind: 'failed', reason: CLOSED })
    if (this.#waiting.length >= this.#options.queueLimit) {
      this.#options.onFault({ why: 'busy' })
      return Promise.resolve({ kind: 'failed', reason: BUSY })
    }
    return new Promise((answer) => {
      this.#waiting.push({ bytes, answer })
      this.#startNext()
    })
  }

  /** Ends every thread; photos still in hand are answered with a failure. */
  async close(): Promise<void> {
    this.#closed = true
    for (const job of this.#waiting.splice(0)) job.answer({ kind: 'failed', reason: CLOSED })
    await Promise.all(this.#places.map((place) => place.worker?.terminate()))
  }

  #startNext(): void {
    const place = this.#places.find(({ settle }) => !settle)
    const job = place && this.#waiting.shift()
    if (place && job) this.#run(place, job)
  }

  #run(place: Place, job: Job): void {
    const worker = place.worker ?? this.#startWorker(place)
    const timer = setTimeout(() => {
      this.#lose(place, TOO_SLOW)
      this.#options.onFault({ why: 'tooSlow' })
    }, this.#options.timeLimitMs)
    place.settle = (answer) => {
      clearTimeout(timer)
      place.settle = undefined
      worker.unref()
      job.answer(answer)
      if (!this.#closed) this.#startNext()
    }
    worker.ref()
    const copy = new Uint8Array(job.bytes)
    worker.postMessage(copy, [copy.buffer])
  }

  #startWorker(place: Place): Worker {
    const { workerUrl, heapLimitMb } = this.#options
    const worker = new Worker(workerUrl, {
      name: 'photo',
      resourceLimits: { maxOldGenerationSizeMb: heapLimitMb },
    })
    const whileInPlace = (act: () => void) => place.worker === worker && act()
    const onStop = (error: unknown) =>
      whileInPlace(() => {
        this.#lose(place, this.#closed ? CLOSED : STOPPED)
        if (!this.#closed) this.#options.onFault({ why: 'stopped', error })
      })
    worker.on('message', (answer) => whileInPlace(() => place.settle?.(answer)))
    worker.on('error', onStop).on('messageerror', onStop).on('exit', onStop)
    place.worker = worker
    return worker
  }

  /** Gives a thread up. It may be deep in the image library and end late; nobody waits for it. */
  #lose(place: Place, reason: string): void {
    void place.worker?.terminate()
    place.worker = undefined
    place.settle?.({ kind: 'failed', reason })
  }
}
