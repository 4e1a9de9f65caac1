import { realpath } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { findPostmaster } from './postmaster.ts'
import { type Cluster, type ConnectionSettings, ServerError } from './types.ts'

/** Crash recovery replays at most a few hundred megabytes of log; five minutes is far more. */
const PATIENCE_MS = 300_000

/**
 * Wait until a server left on this cluster is ready, or is gone.
 * @returns its port, or undefined when no server runs (any more)
 * @throws ServerError when it neither becomes ready nor goes away
 */
export async function portOfRunning(cluster: Cluster): Promise<number | undefined> {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    const found = await findPostmaster(cluster.folder)
    if (found === undefined || found === 'stale') return undefined
    if (found.state === 'ready') return found.port
    await pause(100)
  }
  throw new ServerError(
    `A database server on ${cluster.folder} is neither ready nor gone after five minutes. Its own log is in ${cluster.folder}/log. Wait, or restart the computer, then start again.`,
  )
}

/**
 * Prove that the server at this address serves this cluster, by asking it.
 * @throws ServerError when it serves another, or the password is refused
 */
export async function proveServer(cluster: Cluster, superuser: ConnectionSettings): Promise<void> {
  const client = new pg.Client({ ...superuser, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    const served = await realpath(rows[0]?.data_directory ?? '').catch(() => '')
    if (served !== (await realpath(cluster.folder))) {
      throw new ServerError(
        `Port ${superuser.port} serves another database (${served}). Stop that one, or restart the computer, then start again.`,
      )
    }
  } catch (error) {
    throw error instanceof ServerError ? error : new ServerError(refused(cluster, error))
  } finally {
    await client.end().catch(() => undefined)
  }
}

function refused(cluster: Cluster, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return `The database in ${cluster.folder} runs but cannot be entered (${reason}). When passwords.json beside it was replaced, put the old one back from your backup.`
}
