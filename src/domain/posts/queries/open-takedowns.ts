import type { Reader } from '../../../db/handles.ts'

/** Open takedown tasks of a post, by the publication they are about. */
export async function openTakedowns(
  db: Reader,
  postId: string,
): Promise<ReadonlyMap<string, { id: string; dueAt: Date }>> {
  const rows = await db
    .selectFrom('takedowns as t')
    .innerJoin('publications as u', 'u.publication_id', 't.publication_id')
    .select(['t.takedown_id', 't.publication_id', 't.due_at'])
    .where('u.post_id', '=', postId)
    .where('t.done_at', 'is', null)
    .execute()
  return new Map(
    rows.map((row) => [row.publication_id, { id: row.takedown_id, dueAt: row.due_at }]),
  )
}
