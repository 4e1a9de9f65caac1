import { createHash } from 'node:crypto'
import { type PaperDocument, PDF_LOOK, writePdf } from '../../../../domain/pdf/index.ts'

/** A document as it was set, with the tag by which a browser knows that it has it already. */
export interface SetPaper {
  readonly etag: string
  bytes(): Promise<Buffer>
}

/** Policies of that many schools asked for at once; about 200 kB each. */
const MOST = 32
const kept = new Map<string, Promise<Buffer>>()

/**
 * A document set once and kept for the next who ask, however many ask at the same time: the page is
 * public, and setting takes longer than sending.
 */
export function setOnce(paper: PaperDocument): SetPaper {
  const digest = createHash('sha256')
    .update(JSON.stringify([PDF_LOOK, paper]))
    .digest('hex')
  return {
    etag: `"${digest.slice(0, 32)}"`,
    async bytes() {
      const known = kept.get(digest)
      if (known) return known
      const [oldest] = kept.keys()
      if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest)
      const setting = writePdf(paper)
      kept.set(digest, setting)
      // What failed is tried anew by the next.
      setting.catch(() => kept.delete(digest))
      return setting
    },
  }
}
