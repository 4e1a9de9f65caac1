import type { Writer } from '../../db/handles.ts'
import { UNDO_HOURS } from '../../policy/index.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SeenComment } from './forms.ts'
import { openComment } from './open-comment.ts'
import { sealedText } from './read-copy.ts'
import { recordDecision } from './record-decision.ts'

/**
 * Take the latest decision back within a day, by whoever made it or by one who leads: the comment waits again.
 * What was removed gets its words back out of the sealed copy.
 */
export async function undoDecision(
  db: Writer,
  actor: Actor,
  command: SeenComment,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const opened = await openComment(db, actor, command, { action: 'undo', now })
  if (!opened.ok) return opened
  const { comment, part } = opened
  const latest = await db
    .selectFrom('comment_decisions')
    .select(['decided_by', 'decided_at'])
    .where('comment_id', '=', comment.commentId)
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!latest) return refuse('There is nothing to take back.')
  if (part !== 'lead' && latest.decided_by !== actor.personId) {
    return refuse('Only whoever decided, or somebody who leads moderation, can take this back.')
  }
  if (now.getTime() - latest.decided_at.getTime() > UNDO_HOURS * 3_600_000) {
    return refuse(
      `A decision can be taken back for ${UNDO_HOURS} hours. After that its author can appeal.`,
    )
  }
  const text = comment.text ?? (await sealedText(db, comment.commentId))
  if (text === undefined) return refuse('Its copy is gone, so it cannot come back.')
  await recordDecision(
    db,
    actor,
    { comment, decision: { outcome: 'undone', to: 'waiting', text } },
    now,
  )
  await db
    .updateTable('comments')
    .set({ hide_state: 'none', hide_after: null, hide_note: noteOf(comment.source) })
    .where('comment_id', '=', comment.commentId)
    .execute()
  return { ok: true }
}

/** A network keeps hidden what was hidden there. */
function noteOf(source: string): string {
  return source === 'page'
    ? ''
    : 'If it was hidden on the network before, show it again there by hand.'
}
