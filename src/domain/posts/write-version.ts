import type { Writer } from '../../db/handles.ts'
import { contentDigest, learnersIn, type PostContent } from './content.ts'
import type { StoredPost } from './stored-post.ts'

/**
 * Write content into a version, with the learners and channels read off it, so that a withdrawal
 * finds the post even while it is a draft.
 */
export async function writeVersion(
  db: Writer,
  post: Pick<StoredPost, 'trustId' | 'postId'>,
  save: { readonly version: number; readonly content: PostContent; readonly now: Date },
): Promise<void> {
  const { version, content, now } = save
  const key = { trust_id: post.trustId, post_id: post.postId, version }
  const saved = {
    content: JSON.stringify(content),
    content_sha256: contentDigest(content),
    saved_at: now,
  }
  await db
    .insertInto('post_versions')
    .values({ ...key, ...saved, created_at: now })
    .onConflict((conflict) =>
      conflict.columns(['trust_id', 'post_id', 'version']).doUpdateSet(saved),
    )
    .execute()
  await db
    .deleteFrom('post_learners')
    .where('post_id', '=', post.postId)
    .where('version', '=', version)
    .execute()
  await db
    .deleteFrom('post_channels')
    .where('post_id', '=', post.postId)
    .where('version', '=', version)
    .execute()
  const learners = learnersIn(content).map(({ learnerId, how }) => ({
    ...key,
    learner_id: learnerId,
    how,
  }))
  if (learners.length > 0) await db.insertInto('post_learners').values(learners).execute()
  const channelIds = [...new Set(content.channels)].sort()
  const channels = channelIds.map((channelId) => ({ ...key, channel_id: channelId }))
  if (channels.length > 0) await db.insertInto('post_channels').values(channels).execute()
  await db
    .updateTable('posts')
    .set({ channel_ids: channelIds })
    .where('post_id', '=', post.postId)
    .execute()
}
