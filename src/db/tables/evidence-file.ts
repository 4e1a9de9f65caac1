import type { ColumnType } from 'kysely'

/** An encrypted file that belongs to a piece of evidence. */
export interface EvidenceFileTable {
  trust_id: ColumnType<string, string, never>
  file_id: ColumnType<string, string, never>
  evidence_id: ColumnType<string, string, never>
  stop_answer: ColumnType<'no', 'no', never>
  /** The file of which this is a copy with bystanders covered. */
  redacted_from: ColumnType<string | null, string | null, never>
  /** Of the bytes as they came. */
  sha256: ColumnType<string, string, never>
  bytes: ColumnType<number, number, never>
  /** Of the encrypted bytes: its name in the store. */
  stored_as: string
  sealed_name: string
  /** What its bytes say that it is; null where nobody looked. */
  media_type: ColumnType<string | null, string | null, never>
  /** Null for whoever reported it. */
  added_by: ColumnType<string | null, string | null, never>
  added_at: ColumnType<Date, Date, never>
  quarantined_at: ColumnType<Date | null, null, Date>
  /** Null while it is not in quarantine, and for a reporter who thought again. */
  quarantined_by: ColumnType<string | null, null, string | null>
}
