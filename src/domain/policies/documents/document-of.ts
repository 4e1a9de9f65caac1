import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Reader } from '../../../db/handles.ts'
import type { DocumentFormat } from '../../../gate/document/index.ts'
import type { Reading } from './reading.ts'

const unpack = promisify(gunzip)

/** The document from which a draft was made, without its bytes. */
export interface KeptDocument extends Reading {
  readonly fileName: string
  readonly sha256: string
  readonly format: DocumentFormat
  readonly pages: number | null
  readonly importedAt: Date
}

/** What is known of the document from which a draft was made; undefined for a draft without one. */
export async function documentOf(db: Reader, draftId: string): Promise<KeptDocument | undefined> {
  const row = await db
    .selectFrom('policy_documents')
    .select(['file_name', 'file_sha256', 'format', 'pages', 'reading', 'imported_at'])
    .where('draft_id', '=', draftId)
    .executeTakeFirst()
  if (!row) return undefined
  // Written only by `importDocument`.
  const { passages, leftOut, scanned = false } = row.reading as Reading
  return {
    passages,
    leftOut,
    scanned,
    fileName: row.file_name,
    sha256: row.file_sha256,
    format: row.format,
    pages: row.pages,
    importedAt: row.imported_at,
  }
}

/** The document itself, byte for byte as it came in. */
export async function originalOf(
  db: Reader,
  draftId: string,
): Promise<{ readonly fileName: string; readonly bytes: Buffer } | undefined> {
  const row = await db
    .selectFrom('policy_documents')
    .select(['file_name', 'packed'])
    .where('draft_id', '=', draftId)
    .executeTakeFirst()
  return row && { fileName: row.file_name, bytes: await unpack(row.packed) }
}
