import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import type { GiveComment } from './forms.ts'
import { looksAfter, partOf } from './moderators.ts'
import { type OpenedComment, openComment, refuseWhileTaken } from './open-comment.ts'

/** Take a comment on, so that nobody else decides on it meanwhile. Taking one's own again is no error. */
export async function takeComment(
  db: Writer,
  actor: Actor,
  command: { readonly commentId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const opened = await openComment(db, actor, command, { action: 'take', now })
  if (!opened.ok) return opened
  const taken = refuseWhileTaken(opened, actor, now)
  if (taken) return taken
  await assign(db, actor, { opened, to: actor.personId, action: 'comment.taken' }, now)
  return { ok: true }
}

/**
 * Give a comment to somebody else who looks after its channel: one's own, one that nobody has, or as a lead any.
 * Where that person is away today, whoever covers for them sees it as well.
 */
export async function giveComment(
  db: Writer,
  actor: Actor,
  command: GiveComment,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const opened = await openComment(db, actor, command, { action: 'take', now })
  if (!opened.ok) return opened
  const { comment, part, moderators } = opened
  const taken = part === 'lead' ? undefined : refuseWhileTaken(opened, actor, now)
  if (taken) return taken
  const to = partOf(moderators, command.personId)
  if (!to || !looksAfter(to, comment.channelId)) {
    return refuse('This person does not moderate this channel today. Choose another.', 'personId')
  }
  await assign(db, actor, { opened, to: to.personId, action: 'comment.given' }, now)
  return { ok: true }
}

async function assign(
  db: Writer,
  actor: Actor,
  to: {
    readonly opened: OpenedComment
    readonly to: string
    readonly action: 'comment.taken' | 'comment.given'
  },
  now: Date,
): Promise<void> {
  const { commentId, schoolId, assignedTo } = to.opened.comment
  await db
    .updateTable('comments')
    .set({ assigned_to: to.to, assigned_at: now })
    .where('comment_id', '=', commentId)
    .execute()
  if (assignedTo === to.to) return
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: to.action,
    schoolId,
    subject: `comment:${commentId}`,
    facts: { to: to.to },
  })
}
