import type { Reader } from '../../../db/handles.ts'
import { APPEAL_DAYS } from '../../../policy/index.ts'
import type { CommentState } from '../../../vocabulary/moderation.ts'
import { receiptDigest } from '../receipt.ts'

/** What the author of a comment is told with their code. */
export interface OwnComment {
  readonly publicationId: string | null
  readonly state: CommentState
  readonly receivedAt: Date
  /** The house rule that it broke, and what the school says to its author. */
  readonly rule: string | null
  readonly words: string | null
  readonly appeal: {
    readonly outcome: 'upheld' | 'refused' | null
    readonly answer: string | null
  } | null
  readonly mayAppeal: boolean
}

const DAY_MS = 24 * 3_600_000

/** What became of the comment with this code; undefined for a code that nobody was given here. */
export async function commentOfReceipt(
  db: Reader,
  asked: { readonly schoolId: string; readonly code: string },
  now: Date,
): Promise<OwnComment | undefined> {
  const digest = receiptDigest(asked.code)
  if (!digest) return undefined
  const row = await db
    .selectFrom('comments')
    .select(['comment_id', 'publication_id', 'state', 'received_at', 'decided_at'])
    .where('school_id', '=', asked.schoolId)
    .where('receipt_sha256', '=', digest)
    .executeTakeFirst()
  if (!row) return undefined
  const [removal, appeal] = await Promise.all([
    db
      .selectFrom('comment_decisions as d')
      .innerJoin('house_rules as r', 'r.house_rule_id', 'd.house_rule_id')
      .select(['r.title', 'd.words_to_author'])
      .where('d.comment_id', '=', row.comment_id)
      .where('d.outcome', '=', 'removed')
      .orderBy('d.decided_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('comment_appeals')
      .select(['outcome', 'answer'])
      .where('comment_id', '=', row.comment_id)
      .executeTakeFirst(),
  ])
  const removed = row.state === 'removed'
  const inTime =
    row.decided_at !== null && now.getTime() - row.decided_at.getTime() <= APPEAL_DAYS * DAY_MS
  return {
    publicationId: row.publication_id,
    state: row.state,
    receivedAt: row.received_at,
    rule: removed ? (removal?.title ?? null) : null,
    words: removed ? (removal?.words_to_author ?? null) : null,
    appeal: appeal ?? null,
    mayAppeal: removed && !appeal && inTime,
  }
}
