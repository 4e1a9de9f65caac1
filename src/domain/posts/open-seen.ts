import type { Writer } from '../../db/handles.ts'
import { type Actor, may } from '../people/index.ts'
import { type Standing, standingTo } from './capacities.ts'
import { MOVED_ON, NOT_FOUND, type Refusal } from './refusal.ts'
import { lockPost, type StoredPost } from './stored-post.ts'

/** A post as somebody saw it on their screen. */
export interface SeenPost {
  readonly postId: string
  /** Digest of the content that they saw. */
  readonly contentSha256: string
}

type OpenedPost = { readonly ok: true; readonly post: StoredPost } & Pick<Standing, 'capacities'>

/**
 * Lock a post for somebody who saw it, with what they may be to it.
 * @returns refused where they may not see it, or where it says something else by now
 */
export async function openSeen(
  db: Writer,
  actor: Actor,
  seen: SeenPost,
): Promise<OpenedPost | Refusal> {
  const post = await lockPost(db, seen.postId)
  if (!post || !may(actor, 'post.see', post.schoolId)) return NOT_FOUND
  if (post.contentSha256 !== seen.contentSha256) return MOVED_ON
  const { capacities } = await standingTo(db, actor, post)
  return { ok: true, post, capacities }
}
