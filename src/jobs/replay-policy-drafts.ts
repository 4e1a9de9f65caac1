import { giveReplayUp, replayPosts, replaysWaiting } from '../domain/posts/index.ts'
import type { Installation } from '../installation.ts'

/** Judge the posts of every replay that waits, some hundred to a transaction. */
export async function replayPolicyDrafts(installation: Installation): Promise<void> {
  const { database } = installation
  for (const trustId of await database.allTrusts()) {
    for (const replayId of await database.read(trustId, replaysWaiting)) {
      await replayToItsEnd(installation, trustId, replayId)
    }
  }
}

async function replayToItsEnd(
  { database, gate, now, log }: Installation,
  trustId: string,
  replayId: string,
): Promise<void> {
  try {
    let more = true
    while (more)
      more = await database.write(trustId, (db) => replayPosts(db, gate, replayId, now()))
  } catch (error) {
    // One that cannot be made must not stand in the way of the next.
    log.error({ err: error, replayId }, 'replay: given up')
    await database.write(trustId, (db) => giveReplayUp(db, replayId, now()))
  }
}
