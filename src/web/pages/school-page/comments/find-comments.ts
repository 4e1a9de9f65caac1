import {
  type CommentablePost,
  commentablePost,
  makeFormToken,
  type ShownComment,
  shownComments,
} from '../../../../domain/moderation/index.ts'
import type { PageContext } from '../../../context.ts'

/** How a post takes comments, what was said to it, and what its form carries unseen. */
export interface FoundComments {
  readonly post: CommentablePost
  readonly comments: readonly ShownComment[]
  readonly token: string
}

/** @returns undefined for a post that does not stand on the school's page */
export async function findComments(
  c: PageContext,
  of: { readonly trustId: string; readonly schoolId: string; readonly publicationId: string },
): Promise<FoundComments | undefined> {
  const { installation, now } = c.var
  const { publicationId } = of
  const found = await installation.database.read(of.trustId, async (db) => {
    const post = await commentablePost(db, of, now)
    if (!post) return undefined
    // Where comments are off nothing was let through that could still be shown.
    const off = !post.may.open && post.may.because === 'off'
    return { post, comments: off ? [] : await shownComments(db, publicationId, post.nameShown) }
  })
  return found && { ...found, token: makeFormToken(installation.secret, publicationId, now) }
}
