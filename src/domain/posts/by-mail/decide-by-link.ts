import type { Writer } from '../../../db/handles.ts'
import { digestOf } from '../../people/index.ts'
import { decidePost, type Outcome } from '../decide-post.ts'
import type { GateIndexes } from '../gate-indexes.ts'
import type { Refusal } from '../refusal.ts'
import { liveDecisionLink } from './decision-link.ts'

/** What somebody decides from a link in a mail. What is decided on is in the link. */
export interface DecideByLink {
  readonly secret: string
  readonly outcome: Outcome
  readonly reason: string
  readonly watched: boolean
}

/**
 * Decide on a post with a one-time link: the very decision of the page, by the person of the link. The
 * link is used up by a decision, and by nothing else.
 */
export async function decideByLink(
  db: Writer,
  command: DecideByLink,
  context: { readonly gate: GateIndexes; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const { secret, ...decision } = command
  const { now } = context
  // Two at once: the second waits here, and then finds it used.
  await db
    .selectFrom('post_decision_links')
    .select('link_id')
    .where('token_sha256', '=', digestOf(secret))
    .forUpdate()
    .executeTakeFirst()
  const link = await liveDecisionLink(db, secret, now)
  if (!link) return LINK_OVER
  const { linkId, postId, version, contentSha256, actor } = link
  const decided = await decidePost(
    db,
    actor,
    { postId, version, contentSha256, ...decision },
    { ...context, byLink: linkId },
  )
  if (!decided.ok) return decided
  await db
    .updateTable('post_decision_links')
    .set({ used_at: now })
    .where('link_id', '=', linkId)
    .execute()
  return { ok: true }
}

const LINK_OVER: Refusal = {
  ok: false,
  kind: 'not_found',
  message: 'This link does not work any more. Sign in to see where the post stands.',
}
