import type { ColumnType } from 'kysely'
import type { ParentsWay, ParentsWord } from '../../vocabulary/contact.ts'

/** A learner whom a permit is about, and what their parents have to do with it. */
export interface ContactPermitLearnerTable {
  trust_id: ColumnType<string, string, never>
  permit_id: ColumnType<string, string, never>
  learner_id: ColumnType<string, string, never>
  parents: ColumnType<ParentsWord | null, null, ParentsWord>
  parents_on: ColumnType<string | null, null, string | null>
  parents_how: ColumnType<ParentsWay | null, null, ParentsWay | null>
  /** Who it was; or why telling them would be unsafe. Encrypted. */
  sealed_parents: ColumnType<string | null, null, string>
  noted_by: ColumnType<string | null, null, string>
  noted_at: ColumnType<Date | null, null, Date>
}
