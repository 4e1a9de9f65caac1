import type { KeyObject } from 'node:crypto'
import type { BookOfTrust } from '../book.ts'
import { closingFacts, type ExportClosing } from '../export-lines.ts'
import { isSignatureOf } from '../signing-key.ts'

/** The closing line as it was read, with what stood before it. */
export interface Closing extends ExportClosing {
  readonly line: number
  /** SHA-256 over the lines before it, as they are. */
  readonly readSha256: string
}

export interface ClosingJudged {
  /** Whether the trail's key vouches for the closing line. */
  readonly genuine: boolean
  readonly linesFit: boolean
}

/** Hold the closing line against the key and against the lines before it. */
export async function judgeClosing(
  closing: Closing | undefined,
  of: BookOfTrust,
  publicKey: KeyObject,
): Promise<ClosingJudged> {
  if (!closing) return { genuine: false, linesFit: false }
  const facts = closingFacts(of, closing)
  const genuine = await isSignatureOf(closing.signature, facts, publicKey)
  return { genuine, linesFit: closing.sha256 === closing.readSha256 }
}
