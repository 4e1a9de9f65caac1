import type { Reader } from '../../../db/handles.ts'

/** Posts whose slot has come or passed; the clock publishes or lapses each in its own transaction. */
export async function duePosts(db: Reader, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('posts')
    .select('post_id')
    .where('scheduled_for', '<=', now)
    .where('state', 'in', ['in_review', 'approved'])
    .orderBy('scheduled_for')
    .limit(500)
    .execute()
  return rows.map((row) => row.post_id)
}
