import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { appendEntry } from '../trail/index.ts'

const MOST_AT_ONCE = 1_000

/**
 * Drop sealed copies whose time is up, and with each the name of its author. What belongs to a concern is kept by
 * that concern. That the comment was there, and what was decided, stays.
 */
export async function forgetComments(db: Writer, trustId: string, now: Date): Promise<number> {
  const due = await db
    .selectFrom('comment_copies')
    .select(['copy_id', 'comment_id'])
    .where('keep_until', '<=', londonDate(now))
    .limit(MOST_AT_ONCE)
    .execute()
  if (due.length === 0) return 0
  const comments = due.map((row) => row.comment_id)
  await db
    .deleteFrom('comment_copies')
    .where(
      'copy_id',
      'in',
      due.map((row) => row.copy_id),
    )
    .execute()
  await db
    .updateTable('comments')
    .set({ author_name: '', receipt_sha256: null })
    .where('comment_id', 'in', comments)
    .where('state', '=', 'removed')
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: 'system:clock',
    action: 'comments.forgotten',
    schoolId: null,
    subject: `trust:${trustId}`,
    facts: { copies: due.length },
  })
  return due.length
}
