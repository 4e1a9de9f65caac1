import type { Reader } from '../../../db/handles.ts'
import { shownName } from '../../../policy/index.ts'
import type { NameShown } from '../../../vocabulary/moderation.ts'

/** A comment as readers of the school's own page see it. */
export interface ShownComment {
  readonly commentId: string
  readonly author: string
  readonly text: string
  readonly at: Date
}

/** No page shows more than this; the latest are left out, as the first answered the post. */
const MOST_SHOWN = 200

/** What was let through on a post, in the order in which it was written. */
export async function shownComments(
  db: Reader,
  publicationId: string,
  nameShown: NameShown,
): Promise<readonly ShownComment[]> {
  const rows = await db
    .selectFrom('comments')
    .select(['comment_id', 'author_name', 'text', 'received_at'])
    .where('publication_id', '=', publicationId)
    .where('state', '=', 'shown')
    .where('source', '=', 'page')
    .orderBy('received_at')
    .limit(MOST_SHOWN)
    .execute()
  return rows.map((row) => ({
    commentId: row.comment_id,
    author: shownName(row.author_name, nameShown),
    text: row.text ?? '',
    at: row.received_at,
  }))
}
