import { type ChildProcess, fork } from 'node:child_process'
import type { ProcessReply } from './answer-questions.ts'
import { tailOf } from './output-tail.ts'
import type { ProcessFailure, ProcessPoolOptions } from './process-pool-options.ts'

interface Job<Question, Answer> {
  readonly question: Question
  readonly answer: (answer: Answer | ProcessFailure) => void
}

/** Room for one process and the question that it has in hand. */
interface Place<Answer> {
  process: ChildProcess | undefined
  settle: ((answer: Answer | ProcessFailure) => void) | undefined
  idle?: NodeJS.Timeout
}

/**
 * Makes the C library on Linux hand large buffers back when they are free, and not scatter small
 * ones: a process that opens pictures of many sizes stays a third smaller.
 */
const GIVES_MEMORY_BACK = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '1000000',
  MALLOC_TRIM_THRESHOLD_: '131072',
}

/**
 * Asks code that may crash, in processes of its own. Native libraries end the whole program when
 * they fail in a thread, or when their thread is stopped half-way; a process can always be ended.
 * Owns its processes: `close` ends them, and they end by themselves when this program does.
 */
export class ProcessPool<Question, Answer> {
  readonly #options: Required<ProcessPoolOptions>
  readonly #places: Place<Answer>[]
  readonly #waiting: Job<Question, Answer>[] = []
  #closed = false

  constructor(options: ProcessPoolOptions) {
    this.#options = {
      processes: 1,
      heapLimitMb: 256,
      queueLimit: 20,
      idleLimitMs: 60_000,
      nodeFlags: [],
      onFault: () => {},
      ...options,
    }
    this.#places = Array.from({ length: this.#options.processes }, () => ({
      process: undefined,
      settle: undefined,
    }))
  }

  /**
   * One question's answer. A question that crashes or stalls its process is answered with a
   * failure, and the next one gets a new process. Never rejects.
   */
  ask(question: Question): Promise<Answer | ProcessFailure> {
    const { words, queueLimit } = this.#options
    if (this.#closed) return Promise.resolve({ kind: 'failed', reason: words.closed })
    if (this.#waiting.length >= queueLimit) {
      this.#options.onFault({ why: 'busy' })
      return Promise.resolve({ kind: 'failed', reason: words.busy })
    }
    return new Promise((answer) => {
      this.#waiting.push({ question, answer })
      this.#startNext()
    })
  }

  /** Ends every process; questions still in hand are answered with a failure. */
  close(): void {
    this.#closed = true
    const { closed } = this.#options.words
    for (const job of this.#waiting.splice(0)) job.answer({ kind: 'failed', reason: closed })
    for (const place of this.#places) this.#lose(place, closed)
  }

  #startNext(): void {
    const place = this.#places.find(({ settle }) => !settle)
    const job = place && this.#waiting.shift()
    if (place && job) this.#run(place, job)
  }

  #run(place: Place<Answer>, job: Job<Question, Answer>): void {
    clearTimeout(place.idle)
    const process = place.process ?? this.#start(place)
    const { timeLimitMs, idleLimitMs, words, onFault } = this.#options
    const timer = setTimeout(() => {
      this.#lose(place, words.tooSlow)
      onFault({ why: 'tooSlow' })
    }, timeLimitMs)
    place.settle = (answer) => {
      clearTimeout(timer)
      place.settle = undefined
      process.unref()
      process.channel?.unref()
      place.idle = setTimeout(() => end(place), idleLimitMs).unref()
      job.answer(answer)
      if (!this.#closed) this.#startNext()
    }
    process.ref()
    process.channel?.ref()
    process.send(job.question as object, (error) => {
      if (error && place.process === process) this.#lose(place, words.stopped)
    })
  }

  /** Settings and their secrets stay here: the process gets none of this program's environment. */
  #start(place: Place<Answer>): ChildProcess {
    const { processUrl, heapLimitMb, nodeFlags, words, onFault } = this.#options
    const process = fork(processUrl, {
      execArgv: [`--max-old-space-size=${heapLimitMb}`, ...nodeFlags],
      env: GIVES_MEMORY_BACK,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const tail = tailOf(process.stderr)
    const whileInPlace = (act: () => void) => place.process === process && act()
    const onStop = () =>
      whileInPlace(() => {
        this.#lose(place, words.stopped)
        // Its last words come after its end.
        process.once('close', (exitCode, signal) =>
          onFault({ why: 'stopped', exitCode, signal, said: tail() }),
        )
      })
    process.on('message', (reply) =>
      whileInPlace(() => this.#take(place, reply as ProcessReply<Answer>)),
    )
    process.on('error', onStop).on('exit', onStop)
    place.process = process
    return process
  }

  #take(place: Place<Answer>, { answer, memoryMb }: ProcessReply<Answer>): void {
    if (memoryMb > this.#options.memoryLimitMb) end(place)
    place.settle?.(answer)
  }

  #lose(place: Place<Answer>, reason: string): void {
    end(place)
    place.settle?.({ kind: 'failed', reason })
  }
}

function end<Answer>(place: Place<Answer>): void {
  const process = place.process
  place.process = undefined
  process?.kill('SIGKILL')
}
