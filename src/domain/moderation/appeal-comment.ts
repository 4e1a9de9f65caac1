import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { APPEAL_DAYS } from '../../policy/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import { receiptDigest } from './receipt.ts'

const DAY_MS = 24 * 3_600_000

interface Appeal {
  readonly trustId: string
  readonly schoolId: string
  /** The code of the receipt, as it was typed. */
  readonly code: string
  readonly words: string
}

/** Appeal against the removal of one's own comment, with its receipt alone: once, within four weeks. */
export async function appealComment(
  db: Writer,
  appeal: Appeal,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { trustId, schoolId, words } = appeal
  const digest = receiptDigest(appeal.code)
  const comment = digest
    ? await db
        .selectFrom('comments')
        .select(['comment_id', 'state', 'decided_at'])
        .where('school_id', '=', schoolId)
        .where('receipt_sha256', '=', digest)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!comment) return refuse('There is no comment with this code here. Check the code.', 'code')
  const { comment_id: commentId, state, decided_at: decidedAt } = comment
  if (state !== 'removed' || !decidedAt) return refuse('This comment was not removed.')
  if (now.getTime() - decidedAt.getTime() > APPEAL_DAYS * DAY_MS) {
    return refuse(
      `An appeal is possible for ${APPEAL_DAYS} days. Please speak to the school office.`,
    )
  }
  const secret = refusePasswordText(words, 'words')
  if (secret) return secret
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('comment_appeals')
    .values({
      trust_id: trustId,
      appeal_id: randomUUID(),
      comment_id: commentId,
      words,
      made_at: now,
      outcome: null,
      answer: null,
      decided_by: null,
      decided_at: null,
    })
    .onConflict((conflict) => conflict.columns(['trust_id', 'comment_id']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return refuse('You have appealed already. Look here again.')
  await appendEntry(db, {
    trustId,
    at: now,
    actor: 'anyone',
    action: 'comment.appealed',
    schoolId,
    subject: `comment:${commentId}`,
  })
  return { ok: true }
}
