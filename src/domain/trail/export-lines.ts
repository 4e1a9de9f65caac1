import { type BookName, type BookOfTrust, bookName } from './book.ts'
import { canonical } from './canonical.ts'
import type { TrailEntry } from './entry.ts'

/** Name and version of the export: one JSON object per line, each in canonical form. */
export const TRAIL_FORMAT = 'gatepost-trail-1'

/** The first line: whose trail it is and which book of it, and the key that vouches for it. */
export interface ExportHeader extends BookName {
  readonly format: typeof TRAIL_FORMAT
  /** SPKI PEM text. */
  readonly publicKey: string
  readonly madeAt: string
  /** Over all the fields above. */
  readonly signature: string
}

/** The head of the chain as it was signed at the end of one transaction. */
export interface ExportCheckpoint {
  readonly seq: number
  readonly hash: string
  readonly at: string
  readonly keyId: string
  /** Over the trust, the book, `seq`, `hash` and `at`. */
  readonly signature: string
  /** Entry of the checkpoint before this one in the export, 0 for the first. */
  readonly previous: number
}

/** The last line: what the export holds, signed, so that nothing can be cut off it. */
export interface ExportClosing {
  readonly entries: number
  readonly checkpoints: number
  readonly lastSeq: number
  readonly lastHash: string
  /** Where the database itself says that the chain ends. */
  readonly headSeq: number
  /** SHA-256 over every line before this one, each with its line feed. */
  readonly sha256: string
  /** Over the fields above, the format, the trust and the book. */
  readonly signature: string
}

export type ExportLine =
  | { readonly header: ExportHeader }
  | { readonly entry: TrailEntry }
  | { readonly checkpoint: ExportCheckpoint }
  | { readonly closing: ExportClosing }

/** What is signed of a header. */
export function headerFacts(header: Omit<ExportHeader, 'signature'>): unknown {
  const { format, trustId, book, publicKey, madeAt } = header
  return { opens: format, trustId, book, publicKey, madeAt }
}

/** What is signed of a closing line. */
export function closingFacts(of: BookOfTrust, closing: Omit<ExportClosing, 'signature'>): unknown {
  const { entries, checkpoints, lastSeq, lastHash, headSeq, sha256 } = closing
  return {
    closes: TRAIL_FORMAT,
    ...bookName(of),
    entries,
    checkpoints,
    lastSeq,
    lastHash,
    headSeq,
    sha256,
  }
}

/** A line as it stands in the file, without its line feed. */
export function lineText(line: ExportLine): string {
  return canonical(line)
}
