import { ProcessPool } from '../photo/process-pool.ts'
import type { ProcessFailure, ProcessPoolOptions } from '../photo/process-pool-options.ts'
import { MAX_DOCUMENT_BYTES } from './limits.ts'
import type { DocumentRead } from './read-document.ts'
import { type DocumentRefusal, refuseDocument } from './refusals.ts'

/** Extension of the process beside this file: the source under test, the compiled file in use. */
const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

const WORDS = {
  stopped:
    'The part of Gatepost that reads documents stopped on this one. Save it anew as a Word document (.docx) and choose that copy.',
  tooSlow:
    'This document took more than 30 seconds to read. Save its text alone, as a Word document (.docx) or plain text, and choose that copy.',
  busy: 'Several documents are being read at once. Wait a minute and choose this one again.',
  closed: 'Gatepost is shutting down. Choose the document again when it is back.',
}

const DEFAULTS = { timeLimitMs: 30_000, memoryLimitMb: 400, heapLimitMb: 384, queueLimit: 5 }

export type DocumentReaderOptions = Partial<Omit<ProcessPoolOptions, 'words'>>

/** Every answer to a document coming in. */
export type DocumentAnswer = DocumentRead | DocumentRefusal | ProcessFailure

/**
 * Reads documents in a process of its own, with bounds on size, time and memory. Owns that process:
 * open one for the program, `close` it at the end.
 */
export class DocumentReader {
  readonly #pool: ProcessPool<Uint8Array, DocumentRead | DocumentRefusal>

  constructor(options: DocumentReaderOptions = {}) {
    const processUrl = new URL(`./document-process.${EXTENSION}`, import.meta.url)
    this.#pool = new ProcessPool({ processUrl, ...DEFAULTS, ...options, words: WORDS })
  }

  /**
   * The words of one document as `readDocument` says. A crash, or one that takes too long, is answered
   * with `failed`: nothing of it is used. Never rejects.
   */
  async read(bytes: Uint8Array): Promise<DocumentAnswer> {
    if (bytes.byteLength > MAX_DOCUMENT_BYTES) return refuseDocument('too_big')
    if (bytes.byteLength === 0) return refuseDocument('empty')
    return this.#pool.ask(bytes)
  }

  /** Ends the process; documents still in hand are answered with a failure. */
  close(): void {
    this.#pool.close()
  }
}
