import { sql } from 'kysely'
import type { Reader, Writer } from '../../db/handles.ts'
import { appendEntry } from '../trail/index.ts'

/** A comment that was removed here and is to be hidden on its network. */
export interface CommentToHide {
  readonly commentId: string
  readonly channelId: string
  readonly remoteId: string
  readonly onRemoteId: string
}

/** What a try to hide it came to. */
export type HidingResult =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'cannot'; readonly why: string }
  | { readonly kind: 'again'; readonly why: string; readonly after: Date }

const MOST_AT_ONCE = 50
/** After so many tries a person is asked to do it. */
export const HIDING_TRIES = 6

/** Comments whose hiding is due, those that wait longest first. */
export async function commentsToHide(db: Reader, now: Date): Promise<readonly CommentToHide[]> {
  const rows = await db
    .selectFrom('comments')
    .select(['comment_id', 'channel_id', 'remote_id', 'on_remote_id'])
    .where('hide_state', '=', 'due')
    .where('hide_after', '<=', now)
    .orderBy('hide_after')
    .limit(MOST_AT_ONCE)
    .execute()
  return rows.map((row) => ({
    commentId: row.comment_id,
    channelId: row.channel_id,
    remoteId: row.remote_id ?? '',
    onRemoteId: row.on_remote_id ?? '',
  }))
}

/** Keep what a try came to. A comment that was taken back meanwhile is left alone. */
export async function recordHiding(
  db: Writer,
  to: { readonly trustId: string; readonly comment: CommentToHide; readonly result: HidingResult },
  now: Date,
): Promise<void> {
  const { trustId, comment, result } = to
  const row = await db
    .selectFrom('comments')
    .select(['school_id', 'hide_tries'])
    .where('comment_id', '=', comment.commentId)
    .where('hide_state', '=', 'due')
    .forUpdate()
    .executeTakeFirst()
  if (!row) return
  const givenUp = result.kind === 'again' && row.hide_tries + 1 >= HIDING_TRIES
  const state = result.kind === 'again' ? (givenUp ? 'failed' : 'due') : result.kind
  await db
    .updateTable('comments')
    .set({
      hide_state: state,
      hide_tries: sql`hide_tries + 1`,
      hide_after: result.kind === 'again' ? result.after : null,
      hide_note: result.kind === 'hidden' ? '' : result.why.slice(0, 500),
    })
    .where('comment_id', '=', comment.commentId)
    .execute()
  if (state === 'due') return
  await appendEntry(db, {
    trustId,
    at: now,
    actor: 'system:clock',
    action: 'comment.hidden',
    schoolId: row.school_id,
    subject: `comment:${comment.commentId}`,
    facts: { result: state },
  })
}
