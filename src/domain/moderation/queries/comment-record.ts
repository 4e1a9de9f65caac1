import type { Reader } from '../../../db/handles.ts'
import { type CommentAction, openCommentActions, UNDO_HOURS } from '../../../policy/index.ts'
import type { CommentOutcome, RuleSeverity } from '../../../vocabulary/moderation.ts'
import { looksAfter } from '../moderators.ts'
import { type CommentInQueue, commentRows, toCommentInQueue } from './queue.ts'
import type { ModerationReach } from './reach.ts'

/** One decision of the history. */
export interface CommentDecisionMade {
  readonly outcome: CommentOutcome
  readonly by: string
  readonly byId: string
  readonly at: Date
  readonly rule: string | null
  readonly severity: RuleSeverity | null
  readonly wordsToAuthor: string | null
}

/** A comment with everything that a moderator may know of it. */
export interface CommentRecord extends CommentInQueue {
  readonly remoteAddress: string | null
  readonly decisions: readonly CommentDecisionMade[]
  readonly appeal: {
    readonly words: string
    readonly madeAt: Date
    readonly outcome: 'upheld' | 'refused' | null
    readonly answer: string | null
  } | null
  /** Whether it was handed to the safeguarding lead. */
  readonly handedOver: boolean
  /** Whether they said that they have all of what was handed over. */
  readonly acknowledged: boolean
  readonly hasCopy: boolean
  /** What the reader may do with it now. */
  readonly actions: readonly CommentAction[]
}

/** One comment for somebody of this reach; undefined where it is not theirs to see. */
export async function commentRecord(
  db: Reader,
  asked: { readonly schoolId: string; readonly commentId: string; readonly reach: ModerationReach },
  now: Date,
): Promise<CommentRecord | undefined> {
  const { schoolId, commentId, reach } = asked
  const [row, decisions, appeal, handovers, copy] = await Promise.all([
    commentRows(db)
      .select('m.remote_address')
      .where('m.comment_id', '=', commentId)
      .where('m.school_id', '=', schoolId)
      .executeTakeFirst(),
    decisionsOf(db, commentId),
    db
      .selectFrom('comment_appeals')
      .select(['words', 'made_at as madeAt', 'outcome', 'answer'])
      .where('comment_id', '=', commentId)
      .executeTakeFirst(),
    db
      .selectFrom('comment_handovers')
      .select('acknowledged_at')
      .where('comment_id', '=', commentId)
      .execute(),
    db
      .selectFrom('comment_copies')
      .select('copy_id')
      .where('comment_id', '=', commentId)
      .executeTakeFirst(),
  ])
  if (!row || !looksAfter(reach.own, row.channel_id)) return undefined
  const comment = toCommentInQueue(row, reach)
  const known = {
    ...comment,
    remoteAddress: comment.state === 'stopped' ? null : row.remote_address,
    decisions,
    appeal: appeal ?? null,
    handedOver: handovers.length > 0,
    acknowledged: handovers.every((one) => one.acknowledged_at !== null),
    hasCopy: copy !== undefined,
  }
  return { ...known, actions: actionsOf(known, reach, now) }
}

function actionsOf(
  comment: Omit<CommentRecord, 'actions'>,
  { own }: ModerationReach,
  now: Date,
): readonly CommentAction[] {
  const [latest] = comment.decisions
  const removed = comment.decisions.find((one) => one.outcome === 'removed')
  const possible: Partial<Record<CommentAction, boolean>> = {
    undo:
      latest !== undefined &&
      now.getTime() - latest.at.getTime() <= UNDO_HOURS * 3_600_000 &&
      (own.part === 'lead' || latest.byId === own.personId),
    read_copy: comment.hasCopy,
    hand_over: !comment.handedOver,
    decide_appeal: comment.appeal?.outcome === null && removed?.byId !== own.personId,
  }
  return openCommentActions(own.part, comment.state).filter((action) => possible[action] ?? true)
}

async function decisionsOf(db: Reader, commentId: string): Promise<CommentDecisionMade[]> {
  const rows = await db
    .selectFrom('comment_decisions as d')
    .innerJoin('people as p', 'p.person_id', 'd.decided_by')
    .leftJoin('house_rules as r', 'r.house_rule_id', 'd.house_rule_id')
    .select(['d.outcome', 'p.name as by', 'd.decided_by as byId', 'd.decided_at as at'])
    .select(['r.title as rule', 'd.severity', 'd.words_to_author as wordsToAuthor'])
    .where('d.comment_id', '=', commentId)
    .orderBy('d.decided_at', 'desc')
    .execute()
  return rows
}
