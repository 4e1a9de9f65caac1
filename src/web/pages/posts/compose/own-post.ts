import { may } from '../../../../domain/people/index.ts'
import { loadPost, openActions, type StoredPost } from '../../../../domain/posts/index.ts'
import type { PageContext } from '../../../context.ts'
import type { Problem } from '../../../problems.tsx'

/**
 * The post in the address, for its author.
 * @returns the problem page to show otherwise: other people's posts are not found
 */
export async function ownPost(c: PageContext): Promise<StoredPost | Problem> {
  const postId = c.req.param('id') ?? ''
  const { actor, installation } = c.var
  const post = await installation.database.read(actor.trustId, (db) => loadPost(db, postId))
  if (!post || post.authorId !== actor.personId) return 'not_found'
  return may(actor, 'post.draft', post.schoolId) ? post : 'forbidden'
}

/** Whether its author may still change it. */
export function isOpen(post: StoredPost): boolean {
  return openActions(post.state, ['author']).includes('save')
}
