import { duePosts, lapsePost, publishDuePost } from '../domain/posts/index.ts'
import type { Installation } from '../installation.ts'

/**
 * Publish every post whose confirmed slot has come and let the others lapse. Each post is its own
 * transaction, so one that fails holds up no other, and a kill in the middle leaves whole posts.
 */
export async function publishDue(installation: Installation): Promise<void> {
  const { database, gate, log } = installation
  for (const trustId of await database.allTrusts()) {
    const now = installation.now()
    for (const postId of await database.read(trustId, (db) => duePosts(db, now))) {
      try {
        const lapsed = await database.write(trustId, (db) => lapsePost(db, postId, now))
        if (lapsed) continue
        await database.write(trustId, (db) => publishDuePost(db, postId, { gate, now }))
      } catch (error) {
        log.error({ err: error, postId }, 'a due post could not be published; it is tried again')
      }
    }
  }
}
