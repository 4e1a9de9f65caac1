import type { ColumnType } from 'kysely'
import type { AttestationKind, Openness } from '../../vocabulary/channel-staff.ts'

/** What somebody looked at on a channel, and what they saw. Added to and never changed. */
export interface ChannelAttestationTable {
  trust_id: ColumnType<string, string, never>
  attestation_id: string
  channel_id: string
  kind: AttestationKind
  /** To whom messages or comments are open; null for the other kinds. */
  setting: Openness | null
  seen: string
  attested_by: string
  attested_at: Date
}
