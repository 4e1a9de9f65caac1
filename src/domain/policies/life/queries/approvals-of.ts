import type { Reader } from '../../../../db/handles.ts'

/** What the approving body decided on a draft. */
export interface ApprovalRecord {
  readonly outcome: 'approved' | 'sent_back'
  readonly body: string
  readonly minuteRef: string | null
  readonly metOn: string | null
  readonly reason: string | null
  /** The words that it was about. */
  readonly contentSha256: string
  readonly by: string
  readonly at: Date
}

/** Every decision on a draft, in order. */
export async function approvalsOf(db: Reader, draftId: string): Promise<ApprovalRecord[]> {
  const rows = await db
    .selectFrom('policy_approvals as a')
    .innerJoin('people as p', 'p.person_id', 'a.decided_by')
    .selectAll('a')
    .select('p.name')
    .where('a.draft_id', '=', draftId)
    .orderBy('a.decided_at')
    .orderBy('a.approval_id')
    .execute()
  return rows.map((row) => ({
    outcome: row.outcome,
    body: row.body,
    minuteRef: row.minute_ref,
    metOn: row.met_on,
    reason: row.reason,
    contentSha256: row.content_sha256,
    by: row.name,
    at: row.decided_at,
  }))
}
