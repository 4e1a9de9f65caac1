import type { Writer } from '../../db/handles.ts'
import {
  type CommentAction,
  type ModeratorPart,
  openCommentActions,
  TAKEN_MINUTES,
} from '../../policy/index.ts'
import type { CommentSource, CommentState } from '../../vocabulary/moderation.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, refuseAt } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { looksAfter, type Moderator, moderatorsOf, partOf } from './moderators.ts'

/** A comment as the commands need it, locked. */
export interface LockedComment {
  readonly commentId: string
  readonly schoolId: string
  readonly channelId: string
  readonly publicationId: string | null
  readonly source: CommentSource
  readonly state: CommentState
  readonly revision: number
  readonly text: string | null
  readonly textSha256: string
  readonly authorName: string
  readonly remoteAddress: string | null
  readonly remoteId: string | null
  readonly writtenAt: Date
  readonly receivedAt: Date
  readonly assignedTo: string | null
  readonly assignedAt: Date | null
}

export interface OpenedComment {
  readonly ok: true
  readonly comment: LockedComment
  readonly part: ModeratorPart
  readonly moderators: readonly Moderator[]
}

const UNKNOWN = refuseUnknown('There is no such comment here. Go back to the list.')
const DECIDED = 'Somebody else decided on this comment meanwhile. Look at what they did.'

/**
 * Lock a comment for somebody who may do this with it now.
 * @param command the revision that they saw; left out for what does not hang on it
 * @returns the refusal for a stranger, for what the state does not allow, and for what another did first
 */
export async function openComment(
  db: Writer,
  actor: Actor,
  command: { readonly commentId: string; readonly revision?: number },
  asked: { readonly action: CommentAction; readonly now: Date },
): Promise<OpenedComment | Refusal> {
  const comment = await lockComment(db, command.commentId)
  if (!comment) return UNKNOWN
  const { schoolId } = comment
  const moderators = await moderatorsOf(db, schoolId, londonDate(asked.now))
  const moderator = partOf(moderators, actor.personId)
  if (!moderator || !looksAfter(moderator, comment.channelId)) {
    return refuseAt(actor, 'comment.moderate', { schoolId, unknown: UNKNOWN })
  }
  const moved = command.revision !== undefined && command.revision !== comment.revision
  if (moved) return refuse(DECIDED)
  const { part } = moderator
  if (!openCommentActions(part, comment.state).includes(asked.action)) {
    const leads = openCommentActions('lead', comment.state).includes(asked.action)
    return leads
      ? refuseAt(actor, 'comment.moderate', { schoolId, unknown: UNKNOWN })
      : refuse(DECIDED)
  }
  return { ok: true, comment, part, moderators }
}

/** Why somebody must leave a comment to the one who has it; undefined where they need not. */
export function refuseWhileTaken(
  { comment, moderators }: OpenedComment,
  actor: Actor,
  now: Date,
): Refusal | undefined {
  const { assignedTo, assignedAt } = comment
  if (assignedTo === null || assignedTo === actor.personId || !assignedAt) return undefined
  const holder = partOf(moderators, assignedTo)
  // Nobody waits for one who has left, or for what was left lying.
  if (!holder || now.getTime() - assignedAt.getTime() > TAKEN_MINUTES * 60_000) return undefined
  return refuse(
    `${holder.name} is looking at this comment. Leave it to them, or ask them to give it to you.`,
  )
}

async function lockComment(db: Writer, commentId: string): Promise<LockedComment | undefined> {
  const row = await db
    .selectFrom('comments')
    .selectAll()
    .where('comment_id', '=', commentId)
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      commentId,
      schoolId: row.school_id,
      channelId: row.channel_id,
      publicationId: row.publication_id,
      source: row.source,
      state: row.state,
      revision: row.revision,
      text: row.text,
      textSha256: row.text_sha256,
      authorName: row.author_name,
      remoteAddress: row.remote_address,
      remoteId: row.remote_id,
      writtenAt: row.written_at,
      receivedAt: row.received_at,
      assignedTo: row.assigned_to,
      assignedAt: row.assigned_at,
    }
  )
}
