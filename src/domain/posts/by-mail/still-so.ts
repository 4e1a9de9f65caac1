import type { Reader } from '../../../db/handles.ts'

/** Whether what a mail says of a post is still so: that it is on hold, or that something has to come down. */
export async function stillSo(
  db: Reader,
  postId: string,
  kind: 'post_held' | 'takedown_due',
): Promise<boolean> {
  if (kind === 'post_held') {
    const post = await db
      .selectFrom('posts')
      .select('state')
      .where('post_id', '=', postId)
      .executeTakeFirst()
    return post?.state === 'held'
  }
  const open = await db
    .selectFrom('takedowns as t')
    .innerJoin('publications as u', 'u.publication_id', 't.publication_id')
    .select('t.takedown_id')
    .where('u.post_id', '=', postId)
    .where('t.done_at', 'is', null)
    .executeTakeFirst()
  return open !== undefined
}
