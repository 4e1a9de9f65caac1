import type { ColumnType, Generated } from 'kysely'

/** What makes up the file of a transfer, so that the very same bytes can be packed again: the copy that is kept. */
export interface TransferFileTable {
  trust_id: ColumnType<string, string, never>
  /** The bundle that it is on record as. */
  bundle_id: ColumnType<string, string, never>
  transfer_id: ColumnType<string, string, never>
  place: Generated<string>
  /** The document, encrypted. */
  sealed_paper: string
  /** The files of evidence beside it, encrypted: where each lies, what it is called and its digest. */
  sealed_files: string
}
