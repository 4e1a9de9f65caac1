import type { ColumnType, Generated } from 'kysely'
import type { PublicationState } from '../../vocabulary/post-states.ts'

/** One version on one channel. */
export interface PublicationTable {
  trust_id: ColumnType<string, string, never>
  publication_id: string
  post_id: string
  version: number
  channel_id: string
  state: PublicationState
  content_sha256: string
  published_by: string | null
  published_at: Date
  address: string | null
  proved_at: Date | null
  taken_down_at: Date | null
  /** The network’s own name for it; null where Gatepost did not put it there itself. */
  remote_id: Generated<string | null>
  /** Why it stands as it does, in the words of the network or of Gatepost; may be empty. */
  why: Generated<string>
}
