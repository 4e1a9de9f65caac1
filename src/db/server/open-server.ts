import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { portOfRunning, proveServer } from './adopt.ts'
import { CLUSTER_NAME, clusterFolder } from './cluster-home.ts'
import { type Credentials, openCredentials } from './credentials.ts'
import { onDisk } from './disk-fault.ts'
import { serverIdentity } from './identity.ts'
import { initialiseOnce } from './initialise.ts'
import { keepRunning } from './keep-running.ts'
import { findPrograms } from './programs.ts'
import { writeSettings } from './settings.ts'
import { startCluster } from './start-cluster.ts'
import { stopCluster } from './stop-cluster.ts'
import { takeTurn } from './turn.ts'
import { type Cluster, type ConnectionSettings, ServerError, type ServerLog } from './types.ts'
import { joinUsers } from './users.ts'

export interface OpenServerOptions {
  /** The data folder; made when missing. */
  readonly dataDir: string
  readonly log: ServerLog
  /** PostgreSQL settings that differ from ours. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A running database server, ours to use until `stop`. */
export interface DatabaseServer {
  readonly port: number
  readonly superuser: ConnectionSettings
  readonly passwords: Credentials
  /** Start it again, where it was, whenever it dies. @returns how to stop watching */
  keepRunning(): () => Promise<void>
  /** Leave the server; the last of its users stops it. */
  stop(): Promise<void>
}

/**
 * Open the data folder's own PostgreSQL: make it the first time, adopt the one that a killed
 * process left behind, let a crashed one recover, or join one that another process uses.
 * @throws ServerError with what to do when it cannot be had
 */
export async function openServer(options: OpenServerOptions): Promise<DatabaseServer> {
  return onDisk(options.dataDir, async () => {
    await mkdir(options.dataDir, { recursive: true, mode: 0o700 })
    const dataDir = await realpath(options.dataDir)
    return takeTurn(dataDir, options.log, () => open({ ...options, dataDir }))
  })
}

async function open(options: OpenServerOptions): Promise<DatabaseServer> {
  const { dataDir, log } = options
  const passwords = await openCredentials(dataDir)
  const cluster = await locate(dataDir, log)
  await initialiseOnce(cluster, passwords.superuser, log)
  const users = await joinUsers(dataDir)
  try {
    const port = (await portOfRunning(cluster)) ?? (await startFresh(cluster, options))
    const superuser = superuserAt(port, passwords)
    await proveServer(cluster, superuser)
    const stop = async () => {
      await takeTurn(dataDir, log, async () => {
        if (await users.leave()) await stopCluster(cluster)
      })
    }
    const start = () => takeTurn(dataDir, log, () => startAgain(cluster, options, port))
    return {
      port,
      superuser,
      passwords,
      keepRunning: () => keepRunning({ cluster, start, log }),
      stop,
    }
  } catch (error) {
    await users.leave()
    throw error
  }
}

async function locate(dataDir: string, log: ServerLog): Promise<Cluster> {
  const identity = await serverIdentity(join(dataDir, CLUSTER_NAME))
  const folder = await clusterFolder(dataDir, identity, log)
  return { folder, identity, programs: await findPrograms(identity) }
}

async function startFresh(cluster: Cluster, options: OpenServerOptions): Promise<number> {
  await writeSettings(cluster, options.settings ?? {})
  return startCluster(cluster, options.dataDir)
}

/** Everyone who uses it knows it by its port, so another one will not do. */
async function startAgain(
  cluster: Cluster,
  options: OpenServerOptions,
  before: number,
): Promise<void> {
  const port = (await portOfRunning(cluster)) ?? (await startFresh(cluster, options))
  if (port === before) return
  throw new ServerError(
    `Another program took port ${before} while the database was away, so it is on port ${port} now. Restart Gatepost.`,
  )
}

function superuserAt(port: number, passwords: Credentials): ConnectionSettings {
  return {
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: passwords.superuser,
    database: 'postgres',
  }
}
