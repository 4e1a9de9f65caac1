import type { ColumnType } from 'kysely'
import type { CovertGround, MonitoringState } from '../../vocabulary/registers.ts'

/** Who allowed monitoring, why and until when; Gatepost itself monitors nobody. */
export interface MonitoringAuthorisationTable {
  trust_id: ColumnType<string, string, never>
  authorisation_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  covert: ColumnType<boolean, boolean, never>
  ground: ColumnType<CovertGround | null, CovertGround | null, never>
  state: MonitoringState
  notice_on: ColumnType<string | null, string | null, never>
  from_date: ColumnType<string, string, never>
  to_date: ColumnType<string, string, never>
  /** Whom it is about, where it is about one: they never see it. */
  about_person: ColumnType<string | null, string | null, never>
  sealed_words: string
  asked_by: ColumnType<string, string, never>
  asked_at: ColumnType<Date, Date, never>
  ended_at: ColumnType<Date | null, null, Date>
  ended_by: ColumnType<string | null, null, string>
}
