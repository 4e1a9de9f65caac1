import type { ColumnType } from 'kysely'
import type {
  Answered,
  ContactFrom,
  ReportPast,
  ReportState,
  ThoughtSafe,
} from '../../vocabulary/contact.ts'

/** That somebody got in touch with an adult of the school unasked. Its id is that of its matter. */
export interface ContactReportTable {
  trust_id: ColumnType<string, string, never>
  report_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  made_by: ColumnType<string, string, never>
  made_at: ColumnType<Date, Date, never>
  contact_from: ColumnType<ContactFrom, ContactFrom, never>
  learner_id: ColumnType<string | null, string | null, never>
  answered: ColumnType<Answered, Answered, never>
  thought_safe: ColumnType<ThoughtSafe, ThoughtSafe, never>
  /** Past whom it went. */
  past: ColumnType<ReportPast, ReportPast, never>
  /** Who, where and what, encrypted. */
  sealed_words: string
  state: ReportState
  acknowledged_by: ColumnType<string | null, null, string>
  acknowledged_at: ColumnType<Date | null, null, Date>
  closed_by: ColumnType<string | null, null, string>
  closed_at: ColumnType<Date | null, null, Date>
  /** The case that it became part of. */
  case_id: ColumnType<string | null, null, string>
}
