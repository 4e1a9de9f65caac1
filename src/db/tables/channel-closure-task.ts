import type { ColumnType } from 'kysely'
import type { ClosureTask } from '../../vocabulary/channel-staff.ts'

/** A task of a closing channel that is settled; one without a row is still to be done. */
export interface ChannelClosureTaskTable {
  trust_id: ColumnType<string, string, never>
  closure_id: string
  task: ClosureTask
  state: 'done' | 'given_up'
  words: string
  /** Of the archive, as it was downloaded. */
  file_sha256: string | null
  settled_by: string
  settled_at: Date
}
