import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, refuseAt } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import type { CommentByHand } from './forms.ts'
import { looksAfter, moderatorsOf, partOf } from './moderators.ts'
import { type TakingIn, takeInComment } from './take-in-comment.ts'

/**
 * Enter a comment that somebody saw on a network which Gatepost cannot read. Words alone: the stop question has
 * been answered with no before the form was there.
 */
export async function enterComment(
  db: Writer,
  actor: Actor,
  command: CommentByHand,
  tools: TakingIn,
): Promise<{ readonly ok: true; readonly commentId: string } | Refusal> {
  const { channelId, authorName, text, address } = command
  const channel = await db
    .selectFrom('channels')
    .select(['school_id', 'network'])
    .where('channel_id', '=', channelId)
    .executeTakeFirst()
  const unknown = refuseUnknown('There is no such channel here. Go back to the list.')
  if (!channel) return unknown
  const { school_id: schoolId } = channel
  const moderators = await moderatorsOf(db, schoolId, londonDate(tools.now))
  const moderator = partOf(moderators, actor.personId)
  if (!moderator || !looksAfter(moderator, channelId)) {
    return refuseAt(actor, 'comment.moderate', { schoolId, unknown })
  }
  if (channel.network === 'hosted') {
    return refuse('Comments on the school’s own page come in by themselves.', 'channelId')
  }
  const secret = refusePasswordText(text, 'text')
  if (secret) return secret
  const taken = await takeInComment(
    db,
    {
      trustId: actor.trustId,
      schoolId,
      channelId,
      publicationId: null,
      source: 'by_hand',
      onceKey: randomUUID(),
      remote: null,
      address: address || null,
      authorName,
      author: authorName,
      text,
      writtenAt: tools.now,
      enteredBy: actor.personId,
      receiptSha256: null,
    },
    tools,
  )
  return taken.ok ? { ok: true, commentId: taken.commentId } : taken
}
