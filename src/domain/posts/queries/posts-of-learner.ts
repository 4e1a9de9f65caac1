import type { Reader } from '../../../db/handles.ts'
import type { PostState, PublicationState } from '../../../vocabulary/post-states.ts'
import { postContent } from '../content.ts'

/** A post with a learner in it, for whoever keeps the consent records. */
export interface PostOfLearner {
  readonly postId: string
  readonly state: PostState
  readonly how: readonly ('pictured' | 'named')[]
  readonly authorName: string
  /** Null for a draft: its words are its author's alone. */
  readonly text: string | null
  readonly channels: readonly {
    readonly name: string
    readonly state: PublicationState
    /** When a copy made by hand must be gone. */
    readonly dueAt: Date | null
  }[]
  readonly updatedAt: Date
}

/** As many as a page shows; a learner in more posts than this is in the public eye. */
const MOST = 200

/**
 * Every post with this learner in its current version, live, waiting or drafted, the latest first.
 * It is what a withdrawal reaches (M18).
 */
export async function postsOfLearner(db: Reader, learnerId: string): Promise<PostOfLearner[]> {
  const rows = await db
    .selectFrom('post_learners as l')
    .innerJoin('posts as p', (join) =>
      join.onRef('p.post_id', '=', 'l.post_id').onRef('p.version', '=', 'l.version'),
    )
    .innerJoin('post_versions as v', (join) =>
      join.onRef('v.post_id', '=', 'p.post_id').onRef('v.version', '=', 'p.version'),
    )
    .innerJoin('people as a', 'a.person_id', 'p.author_id')
    .select(['p.post_id', 'p.state', 'p.updated_at', 'v.content', 'a.name', 'l.how'])
    .where('l.learner_id', '=', learnerId)
    .orderBy('p.updated_at', 'desc')
    .orderBy('p.post_id')
    .orderBy('l.how')
    .limit(MOST)
    .execute()
  const channels = await channelsOfPosts(db, [...new Set(rows.map((row) => row.post_id))])
  const posts = new Map<string, PostOfLearner>()
  for (const row of rows) {
    const before = posts.get(row.post_id)
    posts.set(row.post_id, {
      postId: row.post_id,
      state: row.state,
      how: [...(before?.how ?? []), row.how],
      authorName: row.name,
      text: row.state === 'draft' ? null : postContent.parse(row.content).text,
      channels: channels.get(row.post_id) ?? [],
      updatedAt: row.updated_at,
    })
  }
  return [...posts.values()]
}

async function channelsOfPosts(
  db: Reader,
  postIds: readonly string[],
): Promise<Map<string, PostOfLearner['channels']>> {
  const found = new Map<string, PostOfLearner['channels']>()
  if (postIds.length === 0) return found
  const rows = await db
    .selectFrom('publications as u')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .leftJoin('takedowns as t', (join) =>
      join.onRef('t.publication_id', '=', 'u.publication_id').on('t.done_at', 'is', null),
    )
    .select(['u.post_id', 'c.name', 'u.state', 't.due_at'])
    .where('u.post_id', 'in', [...postIds])
    .orderBy('c.name')
    .execute()
  for (const row of rows) {
    const channel = { name: row.name, state: row.state, dueAt: row.due_at }
    found.set(row.post_id, [...(found.get(row.post_id) ?? []), channel])
  }
  return found
}
