import type { Reader } from '../../../db/handles.ts'

/** Why somebody holds a post back. */
export interface HoldOfPost {
  readonly by: string
  readonly reason: string
  readonly at: Date
}

/** The reason for which a person holds a post back now; undefined where nobody does. */
export async function holdOfPost(db: Reader, postId: string): Promise<HoldOfPost | undefined> {
  const row = await db
    .selectFrom('post_holds as h')
    .innerJoin('posts as q', 'q.post_id', 'h.post_id')
    .innerJoin('people as p', 'p.person_id', 'h.held_by')
    .select(['p.name', 'h.reason', 'h.held_at'])
    .where('h.post_id', '=', postId)
    .where('h.released_at', 'is', null)
    .where('q.state', '=', 'held')
    .whereRef('q.version', '=', 'h.version')
    .orderBy('h.held_at', 'desc')
    .executeTakeFirst()
  return row && { by: row.name, reason: row.reason, at: row.held_at }
}
