import { duePosts, lapsePost, publishDuePost } from '../domain/posts/index.ts'
import type { Installation } from '../installation.ts'

/** How many posts are published before it is asked anew what is left: others may be at work as well. */
const AT_ONCE = 20

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
  for (const trustId of trustIds) {
    const failed = new Set<string>()
    for (;;) {
      const due = await installation.database.read(trustId, (db) =>
        duePosts(db, installation.now()),
      )
      const left = due.filter((postId) => !failed.has(postId))
      if (left.length === 0) break
      const from = Math.floor(Math.random() * left.length)
      for (const postId of [...left.slice(from), ...left.slice(0, from)].slice(0, AT_ONCE)) {
        if (!(await publishOne(installation, trustId, postId))) failed.add(postId)
      }
    }
  }
}

/** @returns whether it is out, lapsed or held, so that it is due no more */
async function publishOne(
  { database, gate, log, now }: Installation,
  trustId: string,
  postId: string,
): Promise<boolean> {
  try {
    const context = { gate, now: now() }
    const done = await database.write(trustId, (db) => publishDuePost(db, postId, context))
    if (done.ok || done.kind !== 'moved_on') return done.ok
    // Nobody confirmed its slot, or it was never approved: the slot is lost.
    return await database.write(trustId, (db) => lapsePost(db, postId, context.now))
  } catch (error) {
    log.error({ err: error, postId }, 'a due post could not be published; it is tried again')
    return false
  }
}
