import type { Writer } from '../../db/handles.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import type { DecideAppeal } from './forms.ts'
import { type LockedComment, openComment } from './open-comment.ts'
import { sealedText } from './read-copy.ts'
import { recordDecision } from './record-decision.ts'

/**
 * Decide an appeal, as one who leads moderation and did not remove the comment themselves. Upheld, readers see it
 * again on the school's own page; what was hidden on a network is shown there again by hand.
 */
export async function decideAppeal(
  db: Writer,
  actor: Actor,
  command: DecideAppeal,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const opened = await openComment(db, actor, command, { action: 'decide_appeal', now })
  if (!opened.ok) return opened
  const { comment } = opened
  const { commentId, outcome, answer } = command
  const appeal = await db
    .selectFrom('comment_appeals')
    .select(['appeal_id', 'outcome'])
    .where('comment_id', '=', commentId)
    .executeTakeFirst()
  if (!appeal) return refuse('Nobody has appealed about this comment.')
  if (appeal.outcome) return refuse('Somebody else decided this appeal meanwhile.')
  if ((await removedBy(db, commentId)) === actor.personId) {
    return refuse('You removed this comment yourself, so somebody else decides the appeal.')
  }
  const secret = refusePasswordText(answer, 'answer')
  if (secret) return secret
  const text = outcome === 'upheld' ? await sealedText(db, commentId) : null
  if (text === undefined) return refuse('Its copy is gone, so it cannot come back.', 'outcome')
  await db
    .updateTable('comment_appeals')
    .set({ outcome, answer, decided_by: actor.personId, decided_at: now })
    .where('appeal_id', '=', appeal.appeal_id)
    .execute()
  await recordDecision(db, actor, { comment, decision: decisionOf(outcome, answer, text) }, now)
  if (outcome === 'upheld') await showAgain(db, comment)
  return { ok: true }
}

function decisionOf(outcome: DecideAppeal['outcome'], answer: string, text: string | null) {
  return outcome === 'upheld'
    ? ({ outcome: 'appeal_upheld', to: 'shown', wordsToAuthor: answer, text } as const)
    : ({ outcome: 'appeal_refused', to: 'removed', wordsToAuthor: answer } as const)
}

async function showAgain(db: Writer, { commentId, source }: LockedComment): Promise<void> {
  const hide_note = source === 'page' ? '' : 'Show it again on the network by hand.'
  await db
    .updateTable('comments')
    .set({ hide_state: 'none', hide_after: null, hide_note })
    .where('comment_id', '=', commentId)
    .execute()
}

async function removedBy(db: Writer, commentId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('comment_decisions')
    .select('decided_by')
    .where('comment_id', '=', commentId)
    .where('outcome', '=', 'removed')
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.decided_by
}
