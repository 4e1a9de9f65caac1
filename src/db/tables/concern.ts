import type { ColumnType } from 'kysely'
import type {
  ConcernAbout,
  ConcernReporter,
  ConcernRoute,
  ConcernState,
  StopAnswer,
} from '../../vocabulary/concerns.ts'
import type { MatterRole } from '../../vocabulary/matters.ts'

/** What somebody reported, in codes; the matter of the same id says who may know of it. */
export interface ConcernTable {
  trust_id: ColumnType<string, string, never>
  concern_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  policy_version_id: ColumnType<string, string, never>
  about: ColumnType<ConcernAbout, ConcernAbout, never>
  reporter: ColumnType<ConcernReporter, ConcernReporter, never>
  /** Null for whoever is not signed in, or does not give their name. */
  reported_by: ColumnType<string | null, string | null, never>
  route: ColumnType<ConcernRoute, ConcernRoute, never>
  subject_role: MatterRole | null
  handover_id: ColumnType<string | null, string | null, never>
  receipt_sha256: ColumnType<string | null, string | null, never>
  received_at: ColumnType<Date, Date, never>
  state: ConcernState
  /** Since when something that the reporter said is unread. */
  waits_since: Date | null
  stop_answer: StopAnswer | null
  /** The first of several concerns about one event. */
  event_id: string | null
  case_id: string | null
}
