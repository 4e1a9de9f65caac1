import type { ColumnType } from 'kysely'
import type { ConsultationKind } from '../../vocabulary/consultation-kinds.ts'

/** A draft laid before people for their comments. */
export interface PolicyConsultationTable {
  trust_id: ColumnType<string, string, never>
  consultation_id: string
  draft_id: string
  kind: ConsultationKind
  whom: string
  opened_on: string
  closes_on: string
  closed_at: Date | null
  content_sha256: string
  opened_by: string
}
