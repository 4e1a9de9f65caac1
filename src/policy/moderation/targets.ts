import type { CommentSource, Standing } from '../../vocabulary/moderation.ts'

const HOUR_MS = 3_600_000

/** Hours within which somebody should decide. On a network it is in public view already. */
export const TARGET_HOURS: Readonly<
  Record<Standing, { readonly unseen: number; readonly inView: number }>
> = {
  held: { unseen: 8, inView: 1 },
  flagged: { unseen: 24, inView: 4 },
  plain: { unseen: 48, inView: 24 },
}

/** By when somebody should decide on a comment, reckoned by the clock: a network does not rest on Sundays. */
export function dueAt(
  comment: { readonly standing: Standing; readonly source: CommentSource },
  receivedAt: Date,
): Date {
  const { unseen, inView } = TARGET_HOURS[comment.standing]
  const hours = comment.source === 'page' ? unseen : inView
  return new Date(receivedAt.getTime() + hours * HOUR_MS)
}
