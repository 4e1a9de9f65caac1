import { duePosts, lapsePost, publishDuePost } from '../domain/posts/index.ts'
import type { Installation } from '../installation.ts'

/** Publish what is due in every trust. */
export async function publishDue(installation: Installation): Promise<void> {
  await publishDueOf(installation, await installation.database.allTrusts())
}

/**
 * Publish every post of these trusts whose confirmed slot has come and let the others lapse. Each post is its
 * own transaction, so one that fails holds up no other, and a kill in the middle leaves whole posts. Several
 * processes may do so at once: each post is locked, and they begin at different ends of the list.
 */
export async function publishDueOf(
  installation: Installation,
  trustIds: readonly string[],
): Promise<void> {
  const { database, gate, log } = installation
  for (const trustId of trustIds) {
    const now = installation.now()
    const due = await database.read(trustId, (db) => duePosts(db, now))
    const from = Math.floor(Math.random() * due.length)
    for (const postId of [...due.slice(from), ...due.slice(0, from)]) {
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
