import type { CommentState } from '../../vocabulary/moderation.ts'

/** What a moderator can do with a comment. */
export const COMMENT_ACTIONS = [
  'take',
  'let_through',
  'remove',
  'hand_over',
  'stop',
  'undo',
  'read_copy',
  'decide_appeal',
] as const
export type CommentAction = (typeof COMMENT_ACTIONS)[number]

/** Who somebody is to a comment: one who moderates its channel, or one who leads moderation at its school. */
export type ModeratorPart = 'moderator' | 'lead'

interface Step {
  readonly by: readonly ModeratorPart[]
  readonly from: readonly CommentState[]
  /** The state afterwards; null where it stays as it is. */
  readonly to: CommentState | null
}

const ANYONE: readonly ModeratorPart[] = ['moderator', 'lead']

/**
 * What may be done in which state, and by whom. Pages, commands and tests read this one table. Undoing is a
 * matter of time and of who decided as well; an appeal is decided by somebody else than the first decider.
 */
export const COMMENT_LIFECYCLE: Readonly<Record<CommentAction, Step>> = {
  take: { by: ANYONE, from: ['waiting'], to: null },
  let_through: { by: ANYONE, from: ['waiting'], to: 'shown' },
  remove: { by: ANYONE, from: ['waiting', 'shown'], to: 'removed' },
  hand_over: { by: ANYONE, from: ['waiting', 'shown', 'removed'], to: null },
  stop: { by: ANYONE, from: ['waiting', 'shown', 'removed'], to: 'stopped' },
  undo: { by: ANYONE, from: ['shown', 'removed'], to: 'waiting' },
  read_copy: { by: ['lead'], from: ['removed', 'shown', 'waiting'], to: null },
  decide_appeal: { by: ['lead'], from: ['removed'], to: null },
}

/** What of these somebody may do with a comment in this state. */
export function openCommentActions(
  part: ModeratorPart | undefined,
  state: CommentState,
): readonly CommentAction[] {
  if (!part) return []
  return COMMENT_ACTIONS.filter((action) => {
    const { by, from } = COMMENT_LIFECYCLE[action]
    return by.includes(part) && from.includes(state)
  })
}

/** Hours within which a decision can be undone. */
export const UNDO_HOURS = 24
/** Days within which the author of a removed comment can appeal. */
export const APPEAL_DAYS = 28
/** Minutes after which what somebody took and left lying may be taken by another. */
export const TAKEN_MINUTES = 60
/** Months for which the sealed copy of a removed comment is kept, unless it belongs to a concern. */
export const COPY_MONTHS = 6
