import { ProcessPool } from '../photo/process-pool.ts'
import type { ProcessFailure, ProcessPoolOptions } from '../photo/process-pool-options.ts'
import type { PhotoRefusal } from '../photo/refusals.ts'
import { MAX_DOCUMENT_BYTES } from './limits.ts'
import type { DocumentRead } from './read-document.ts'
import { type DocumentRefusal, refuseDocument } from './refusals.ts'
import type { PageSheet } from './scan/page-photo.ts'
import type { DocumentScan } from './scan/scan-of.ts'
import type { ScannedPage, UnreadPage } from './scan/scanned-page.ts'
import type { PageQuestion } from './scan/with-page.ts'

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

const PAGE_WORDS = {
  stopped: 'The part of Gatepost that reads scans stopped on this page.',
  tooSlow: 'This page took more than two minutes to read.',
  busy: 'Several scans are being read at once.',
  closed: 'Gatepost is shutting down.',
}

const PHOTO_WORDS = {
  stopped:
    'The part of Gatepost that opens photos stopped on this one. Save it as a new JPEG and choose that copy.',
  tooSlow: 'This photo took too long to open. Save it as a new, smaller JPEG and choose that copy.',
  busy: 'Many photos are coming in at once. Wait a minute and choose these again.',
  closed: 'Gatepost is shutting down. Choose the photos again when it is back.',
}

/** A page takes some six seconds of a quiet processor, and the picture of a large one 300 MB. */
const PAGE_LIMITS = { timeLimitMs: 120_000, memoryLimitMb: 900, heapLimitMb: 384, queueLimit: 5 }

const DEFAULTS = { timeLimitMs: 30_000, memoryLimitMb: 400, heapLimitMb: 384, queueLimit: 5 }

const PHOTO_LIMITS = { timeLimitMs: 60_000, memoryLimitMb: 500, queueLimit: 5 }

export type DocumentReaderOptions = Partial<Omit<ProcessPoolOptions, 'words'>>

/** Every answer to a document coming in. */
export type DocumentAnswer = DocumentRead | DocumentScan | DocumentRefusal | ProcessFailure

/** Every answer to a photo of a page. */
export type PhotoOfPage = PageSheet | PhotoRefusal | ProcessFailure

/** Every answer to the question what is written on a page of a scan. */
export type PageAnswer = ScannedPage | UnreadPage

/**
 * Reads documents in a process of its own, pages of scans and photos of pages in others, with bounds on size, time and
 * memory. Owns those processes: open one for the program, `close` it at the end.
 */
export class DocumentReader {
  readonly #pool: ProcessPool<Uint8Array, DocumentRead | DocumentScan | DocumentRefusal>
  readonly #pages: ProcessPool<PageQuestion, PageAnswer>
  readonly #photos: ProcessPool<Uint8Array, PageSheet | PhotoRefusal>
  #closed = false

  /** @param pages other bounds for the pages of scans */
  constructor(options: DocumentReaderOptions = {}, pages: DocumentReaderOptions = {}) {
    const processUrl = new URL(`./document-process.${EXTENSION}`, import.meta.url)
    this.#pool = new ProcessPool({ processUrl, ...DEFAULTS, ...options, words: WORDS })
    const pagesUrl = new URL(`./scan/scan-process.${EXTENSION}`, import.meta.url)
    this.#pages = new ProcessPool({
      processUrl: pagesUrl,
      ...PAGE_LIMITS,
      ...pages,
      words: PAGE_WORDS,
    })
    const photosUrl = new URL(`./scan/photo-process.${EXTENSION}`, import.meta.url)
    this.#photos = new ProcessPool({ processUrl: photosUrl, ...PHOTO_LIMITS, words: PHOTO_WORDS })
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

  /**
   * The writing on one page of a scan. A page that crashes its reader, or takes too long, is unread.
   * Never rejects.
   * @param page counted from 1
   * @returns undefined where nobody looked, so that it may be asked again later
   */
  async readPage(bytes: Uint8Array, page: number): Promise<PageAnswer | undefined> {
    const answer = await this.#pages.ask({ bytes, page })
    if (answer.kind !== 'failed') return answer
    const looked = !this.#closed && answer.reason !== PAGE_WORDS.busy
    return looked ? { kind: 'unread', reason: answer.reason } : undefined
  }

  /** A photo of a page made ready to be read, as `pagePhoto` says. Never rejects. */
  straighten(bytes: Uint8Array): Promise<PhotoOfPage> {
    return this.#photos.ask(bytes)
  }

  /** Ends the processes; documents still in hand are answered with a failure. */
  close(): void {
    this.#closed = true
    this.#pool.close()
    this.#pages.close()
    this.#photos.close()
  }
}
