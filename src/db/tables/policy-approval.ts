import type { ColumnType } from 'kysely'

/** What the body that approves a policy decided on a draft. Added to, never changed. */
export interface PolicyApprovalTable {
  trust_id: ColumnType<string, string, never>
  approval_id: string
  draft_id: string
  outcome: 'approved' | 'sent_back'
  body: string
  minute_ref: string | null
  met_on: string | null
  reason: string | null
  content_sha256: string
  decided_by: string
  decided_at: Date
}
