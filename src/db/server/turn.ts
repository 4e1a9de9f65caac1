import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { claimPidFile } from './pid-file.ts'
import { ServerError, type ServerLog } from './types.ts'

/** Making a database and recovering one both fit in this many times over. */
const PATIENCE_MS = 600_000

/**
 * Start and stop one at a time: two processes must not both make, start or stop the server.
 * @throws ServerError when another process holds its turn for ten minutes
 */
export async function takeTurn<T>(
  dataDir: string,
  log: ServerLog,
  work: () => Promise<T>,
): Promise<T> {
  const until = Date.now() + PATIENCE_MS
  for (let waits = 0; ; waits += 1) {
    const claim = await claimPidFile(join(dataDir, 'server', 'turn'))
    if (claim.ok) return work().finally(claim.release)
    if (waits === 10)
      log.info(claim.holder, 'Waiting for another Gatepost to start or stop its database.')
    if (Date.now() > until) {
      throw new ServerError(
        `Process ${claim.holder.pid} has been starting or stopping the database in ${dataDir} for ten minutes. Stop that process, then start again.`,
      )
    }
    await pause(100)
  }
}
