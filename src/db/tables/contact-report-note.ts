import type { ColumnType } from 'kysely'
import type { ReportNoteKind } from '../../vocabulary/contact.ts'

/** Something added to a report of contact, encrypted; never edited. */
export interface ContactReportNoteTable {
  trust_id: ColumnType<string, string, never>
  note_id: ColumnType<string, string, never>
  report_id: ColumnType<string, string, never>
  kind: ColumnType<ReportNoteKind, ReportNoteKind, never>
  written_by: ColumnType<string, string, never>
  written_at: ColumnType<Date, Date, never>
  sealed_words: string
}
