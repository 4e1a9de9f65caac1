/** The question could not be answered at all: nothing is known, so nobody may act as if it were. */
export interface ProcessFailure {
  readonly kind: 'failed'
  /** Plain English, shown as it stands. */
  readonly reason: string
}

/** Why a question was not answered, for the log: nothing of the question is in it. */
export interface ProcessFault {
  readonly why: 'stopped' | 'tooSlow' | 'busy'
  /** What the process ended with, where it ended by itself. */
  readonly exitCode?: number | null
  readonly signal?: string | null
  /** The end of what it wrote about its error, at most 2,000 characters. */
  readonly said?: string
}

export interface ProcessPoolOptions {
  /** The code that a process runs; it calls `answerQuestions`. */
  readonly processUrl: URL
  /** Processes, each with one question in hand at a time. @default 1 */
  readonly processes?: number
  /** How long one question may take, the start of its process included, in milliseconds. */
  readonly timeLimitMs: number
  /** A process larger than this after an answer is replaced, in megabytes. */
  readonly memoryLimitMb: number
  /** JavaScript memory of a process, in megabytes. @default 256 */
  readonly heapLimitMb?: number
  /** How many questions may wait for a process. @default 20 */
  readonly queueLimit?: number
  /** A process that nobody has asked for this long is ended, in milliseconds: memory is scarce. @default 60000 */
  readonly idleLimitMs?: number
  /** Further flags for Node in the process. */
  readonly nodeFlags?: readonly string[]
  /** Is told when a question is not answered. @default nobody is told */
  readonly onFault?: (fault: ProcessFault) => void
  /** What is said when there is no answer. */
  readonly words: Readonly<Record<'stopped' | 'tooSlow' | 'busy' | 'closed', string>>
}
