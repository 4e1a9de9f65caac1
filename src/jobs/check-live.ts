import { copiesDue, openAccount, recordLook } from '../domain/sending/index.ts'
import type { Installation } from '../installation.ts'

/**
 * Look at what Gatepost put on networks: whether it still says what was approved, with as many photos. One
 * network that does not answer holds up no other.
 */
export async function checkLive(installation: Installation): Promise<void> {
  const { database, networks, accountKeys, log, now } = installation
  for (const trustId of await database.allTrusts()) {
    for (const due of await database.read(trustId, (db) => copiesDue(db, now()))) {
      try {
        const opened = await database.read(trustId, (db) =>
          openAccount(db, accountKeys, due.channelId),
        )
        const adapter = opened && networks.get(opened.network)
        if (!adapter) continue
        const answer = await adapter.look(opened.account, due.remoteId)
        await database.write(trustId, (db) => recordLook(db, due, answer, now()))
      } catch (error) {
        const { publicationId } = due
        log.error({ err: error, publicationId }, 'a post on a network could not be looked at')
      }
    }
  }
}
