import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { MAX_PHOTO_BYTES } from '../limits.ts'
import type { WritingSeen } from './read-writing.ts'
import type { ReaderAnswer } from './reader-process.ts'

/** The photo could not be looked through: what is written in it is not known, so a person must look. */
export interface WritingFailure {
  readonly kind: 'failed'
  /** Plain words, shown as they stand. */
  readonly reason: string
}

/** Every answer to the question what is written in a photo. */
export type WritingAnswer = WritingSeen | WritingFailure

export interface WritingReaderOptions {
  /** Processes, each reading one photo at a time. @default 1 */
  readonly processes?: number
  /** How long one photo may take, the start of the process included, in milliseconds. @default 30000 */
  readonly timeLimitMs?: number
  /** A process that has grown larger than this, in megabytes, is not used again. @default 700 */
  readonly memoryLimitMb?: number
  /** How many photos may wait. @default 40 */
  readonly queueLimit?: number
  /** How long a process waits for the next photo before it ends, in milliseconds. @default 60000 */
  readonly idleMs?: number
  /** The code that a process runs. @default the process beside this file */
  readonly processUrl?: URL
}

interface Job {
  readonly photo: Uint8Array
  readonly answer: (answer: WritingAnswer) => void
}

/** Room for one process and the photo that it has in hand. */
interface Place {
  child: ChildProcess | undefined
  settle: ((answer: WritingAnswer) => void) | undefined
  idle: NodeJS.Timeout | undefined
}

const WORDS = {
  no_engine:
    'The part of Gatepost that reads writing in photos is missing, or does not run on this kind of computer. Tell the person who looks after Gatepost; until then look for names in the photo yourself.',
  no_picture:
    'The writing in this photo could not be read. Look for names in it yourself: on certificates, books, badges and walls.',
  stopped:
    'The part of Gatepost that reads writing in photos stopped on this one. Look for names in it yourself: on certificates, books, badges and walls.',
  too_slow:
    'Reading the writing in this photo took too long. Look for names in it yourself: on certificates, books, badges and walls.',
  too_big: 'This photo is too large to be read. Add a smaller copy of it.',
  busy: 'Many photos are being read. Wait a minute and have this one read again.',
  closed: 'Gatepost is shutting down. Have the photo read again when it is back.',
} as const

const HEAP_MB = 256
/**
 * All that a process is told: on Linux, to hand large blocks of memory back at once (a third less at
 * the peak). Nothing of the app's own settings, which hold secrets. Windows cannot start without its own.
 */
const SETTINGS =
  process.platform === 'win32'
    ? {}
    : { env: { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '1000000' } }
/** Extension of the process beside this file: the source under test, the compiled file in use. */
const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

/** Reads writing in processes with a bound on time and memory. Owns them: `close` ends them. */
export class WritingReader {
  readonly #options: Required<WritingReaderOptions>
  readonly #places: Place[]
  readonly #waiting: Job[] = []
  #closed = false

  constructor(options: WritingReaderOptions = {}) {
    this.#options = {
      processes: 1,
      timeLimitMs: 30_000,
      memoryLimitMb: 700,
      queueLimit: 40,
      idleMs: 60_000,
      processUrl: new URL(`./reader-process.${EXTENSION}`, import.meta.url),
      ...options,
    }
    this.#places = Array.from({ length: this.#options.processes }, () => ({
      child: undefined,
      settle: undefined,
      idle: undefined,
    }))
  }

  /**
   * Reads the writing in one photo as `readWriting` does. Whatever goes wrong is answered with a
   * failure, never with "no writing", and the next photo gets a new process. Never rejects.
   * @param photo a picture that was taken in and cleaned
   */
  read(photo: Uint8Array): Promise<WritingAnswer> {
    if (this.#closed) return Promise.resolve(failure('closed'))
    if (photo.byteLength > MAX_PHOTO_BYTES) return Promise.resolve(failure('too_big'))
    if (this.#waiting.length >= this.#options.queueLimit) return Promise.resolve(failure('busy'))
    return new Promise((answer) => {
      this.#waiting.push({ photo, answer })
      this.#startNext()
    })
  }

  /** Ends every process; photos still in hand are answered with a failure. */
  async close(): Promise<void> {
    this.#closed = true
    for (const job of this.#waiting.splice(0)) job.answer(failure('closed'))
    for (const place of this.#places) this.#lose(place, 'closed')
  }

  #startNext(): void {
    const place = this.#places.find(({ settle }) => !settle)
    const job = place && this.#waiting.shift()
    if (place && job) this.#run(place, job)
  }

  #run(place: Place, job: Job): void {
    clearTimeout(place.idle)
    const child = place.child ?? this.#startProcess(place)
    const timer = setTimeout(() => this.#lose(place, 'too_slow'), this.#options.timeLimitMs)
    place.settle = (answer) => {
      clearTimeout(timer)
      place.settle = undefined
      child.unref()
      child.channel?.unref()
      job.answer(answer)
      if (!this.#closed) this.#startNext()
    }
    child.ref()
    child.channel?.ref()
    child.send(job.photo, (error) => error && this.#loseIf(place, child))
  }

  #startProcess(place: Place): ChildProcess {
    const child = fork(fileURLToPath(this.#options.processUrl), [], {
      ...SETTINGS,
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const onStop = () => this.#loseIf(place, child)
    child.on('error', onStop).on('exit', onStop).on('disconnect', onStop)
    child.on('message', (message) => {
      if (place.child === child) this.#take(place, message as ReaderAnswer)
    })
    place.child = child
    return child
  }

  #take(place: Place, { answer, residentMb }: ReaderAnswer): void {
    const settle = place.settle
    if (residentMb > this.#options.memoryLimitMb) this.#end(place)
    else this.#endWhenIdle(place)
    settle?.(typeof answer === 'string' ? failure(answer) : answer)
  }

  #endWhenIdle(place: Place): void {
    place.idle = setTimeout(() => place.settle ?? this.#end(place), this.#options.idleMs)
    place.idle.unref()
  }

  #loseIf(place: Place, child: ChildProcess): void {
    if (place.child === child) this.#lose(place, this.#closed ? 'closed' : 'stopped')
  }

  #lose(place: Place, why: keyof typeof WORDS): void {
    this.#end(place)
    place.settle?.(failure(why))
  }

  /** Native code does not hear a polite request. */
  #end(place: Place): void {
    clearTimeout(place.idle)
    const { child } = place
    place.child = undefined
    child?.kill('SIGKILL')
  }
}

function failure(why: keyof typeof WORDS): WritingFailure {
  return { kind: 'failed', reason: WORDS[why] }
}
