import { sql } from 'kysely'
import type { Reader, Writer } from '../../../db/handles.ts'
import type { Actor } from '../../people/index.ts'
import type { StoredPost } from '../stored-post.ts'

/** Keep that somebody who may decide on a post opened exactly this content. Once is enough. */
export async function recordOpening(
  db: Writer,
  actor: Actor,
  post: Pick<StoredPost, 'trustId' | 'postId' | 'version' | 'contentSha256'>,
  now: Date,
): Promise<void> {
  await db
    .insertInto('post_openings')
    .values({
      trust_id: post.trustId,
      post_id: post.postId,
      person_id: actor.personId,
      version: post.version,
      content_sha256: post.contentSha256,
      opened_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['trust_id', 'post_id', 'person_id', 'content_sha256']).doNothing(),
    )
    .execute()
}

/** Whether somebody opened exactly this content. */
export async function hasOpened(
  db: Reader,
  personId: string,
  post: Pick<StoredPost, 'postId' | 'contentSha256'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('post_openings')
    .select('version')
    .where('post_id', '=', post.postId)
    .where('person_id', '=', personId)
    .where('content_sha256', '=', post.contentSha256)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * The last version before this one that somebody commented on or decided, or else opened: what changed
 * since is what they want to see.
 */
export async function versionSeenBefore(
  db: Reader,
  personId: string,
  post: Pick<StoredPost, 'postId' | 'version'>,
): Promise<number | undefined> {
  const { postId, version } = post
  const last = sql<number | null>`max(version)`.as('version')
  const [noted, decided, opened] = await Promise.all([
    db
      .selectFrom('post_notes')
      .select(last)
      .where('post_id', '=', postId)
      .where('written_by', '=', personId)
      .where('version', '<', version)
      .executeTakeFirst(),
    db
      .selectFrom('post_decisions')
      .select(last)
      .where('post_id', '=', postId)
      .where('decided_by', '=', personId)
      .where('version', '<', version)
      .executeTakeFirst(),
    db
      .selectFrom('post_openings')
      .select(last)
      .where('post_id', '=', postId)
      .where('person_id', '=', personId)
      .where('version', '<', version)
      .executeTakeFirst(),
  ])
  const said = Math.max(noted?.version ?? 0, decided?.version ?? 0)
  return said || opened?.version || undefined
}
