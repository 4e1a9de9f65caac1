import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Writer } from '../../db/handles.ts'
import type { CommentOutcome, CommentState, RuleSeverity } from '../../vocabulary/moderation.ts'
import type { TrailAction } from '../../vocabulary/trail-actions.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry, type Facts } from '../trail/index.ts'
import type { LockedComment } from './open-comment.ts'

interface Decision {
  readonly outcome: CommentOutcome
  /** The state afterwards. */
  readonly to: CommentState
  readonly houseRuleId?: string
  readonly severity?: RuleSeverity
  readonly wordsToAuthor?: string
  /** What the comment's row holds from now on; left out where it keeps its words. */
  readonly text?: string | null
}

const ENTRIES = {
  shown: { action: 'comment.let_through' },
  removed: { action: 'comment.removed' },
  stopped: { action: 'comment.stopped' },
  undone: { action: 'comment.undone' },
  appeal_upheld: { action: 'comment.appeal_decided' },
  appeal_refused: { action: 'comment.appeal_decided' },
} as const satisfies Record<CommentOutcome, { readonly action: TrailAction }>

/** Keep one decision on a locked comment, with its entry in the trail. Its words stand in neither. */
export async function recordDecision(
  db: Writer,
  actor: Actor,
  { comment, decision }: { readonly comment: LockedComment; readonly decision: Decision },
  now: Date,
): Promise<void> {
  const { commentId, schoolId } = comment
  const { outcome, to, houseRuleId = null, severity = null, wordsToAuthor = null } = decision
  await db
    .updateTable('comments')
    .set({
      state: to,
      revision: sql`revision + 1`,
      decided_at: to === 'waiting' ? null : now,
      assigned_to: null,
      assigned_at: null,
      ...(decision.text === undefined ? {} : { text: decision.text }),
      ...hiding(comment, outcome, now),
    })
    .where('comment_id', '=', commentId)
    .execute()
  await db
    .insertInto('comment_decisions')
    .values({
      trust_id: actor.trustId,
      decision_id: randomUUID(),
      comment_id: commentId,
      outcome,
      from_state: comment.state,
      house_rule_id: houseRuleId,
      severity,
      words_to_author: wordsToAuthor,
      decided_by: actor.personId,
      decided_at: now,
    })
    .execute()
  const facts: Facts = {
    outcome,
    sha256: comment.textSha256,
    ...(houseRuleId ? { rule: houseRuleId, severity } : {}),
  }
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    ...ENTRIES[outcome],
    schoolId,
    subject: `comment:${commentId}`,
    facts,
  })
}

/** What is hidden here is hidden on its network too, where Gatepost reaches it. */
function hiding({ source }: LockedComment, outcome: CommentOutcome, now: Date) {
  if (outcome !== 'removed' && outcome !== 'stopped') return {}
  if (source === 'by_hand') {
    const hide_note = 'Gatepost cannot reach this network. Hide or report it there by hand.'
    return { hide_state: 'cannot' as const, hide_note }
  }
  if (source === 'network') return { hide_state: 'due' as const, hide_after: now, hide_tries: 0 }
  return {}
}
