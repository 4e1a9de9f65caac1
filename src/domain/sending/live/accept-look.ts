import type { Writer } from '../../../db/handles.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { comesDown, lockPost } from '../../posts/index.ts'
import { type Refusal, refuse, refuseRole, refuseUnknown } from '../../refusal.ts'
import { setPublication } from '../errands/set-publication.ts'

/**
 * A person has seen what became of a post on a network. What was changed there stays as it is; what is gone
 * is down from now on.
 */
export async function acceptLook(
  db: Writer,
  actor: Actor,
  command: { readonly publicationId: string },
  now: Date,
): Promise<{ readonly ok: true; readonly postId: string } | Refusal> {
  const { publicationId } = command
  const found = await db
    .selectFrom('publications as u')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .innerJoin('live_checks as l', 'l.publication_id', 'u.publication_id')
    .select(['u.trust_id', 'u.post_id', 'u.state', 'c.school_id', 'l.outcome', 'l.settled'])
    .where('u.publication_id', '=', publicationId)
    .executeTakeFirst()
  if (!found || !may(actor, 'post.see', found.school_id)) {
    return refuseUnknown('There is no such post, or it is not one that you may see.')
  }
  if (!may(actor, 'post.publish', found.school_id)) return refuseRole('post.publish')
  const { trust_id: trustId, school_id: schoolId, post_id: postId, outcome } = found
  const post = await lockPost(db, postId)
  const odd = outcome === 'changed' || outcome === 'gone'
  if (!post || found.state !== 'live' || !odd || found.settled) {
    return refuse('This has moved on. Look at where it stands now.')
  }
  await db
    .updateTable('live_checks')
    .set({ settled: 'accepted', settled_by: actor.personId, settled_at: now })
    .where('publication_id', '=', publicationId)
    .execute()
  const of = { trustId, schoolId, postId, publicationId }
  const entry = {
    action: 'publication.accepted',
    by: trailName(actor),
    at: now,
    facts: { outcome },
  } as const
  const set =
    outcome === 'gone'
      ? ({
          state: 'taken_down',
          why: 'It was taken away on the network.',
          takenDownAt: now,
        } as const)
      : ({ state: 'live', why: '' } as const)
  await setPublication(db, of, set, entry)
  await comesDown(db, post, now)
  return { ok: true, postId }
}
