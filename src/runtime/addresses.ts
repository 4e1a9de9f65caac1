import type { Config } from '../config.ts'
import { APP_ROLE, OWNER_ROLE, type RolePasswords } from '../db/roles.ts'
import { connectionUrl, openServer } from '../db/server/index.ts'
import type { Log } from '../log.ts'
import { rolePasswords } from './role-passwords.ts'

/** The database's name inside the built-in server. */
const DATABASE_NAME = 'gatepost'

/** How to reach the database in each of its three capacities. */
export interface Addresses {
  /** May create roles and databases. Points at a database that exists from the start. */
  readonly admin: string
  readonly owner: string
  readonly app: string
  readonly database: string
  readonly passwords: RolePasswords
  /** Start the built-in server again whenever it dies. @returns how to stop watching */
  keepRunning(): () => Promise<void>
  /** Leave the built-in server; the last to leave stops it. */
  release(): Promise<void>
}

/**
 * Reach the school's own server when DATABASE_URL names one, otherwise open the built-in one.
 * @throws ServerError when the built-in one cannot be had
 */
export async function openAddresses(config: Config, log: Log): Promise<Addresses> {
  if (config.databaseUrl !== undefined) return ofOwnServer(config.databaseUrl, config.dataFolder)
  const server = await openServer({ dataDir: config.dataFolder, log })
  const as = (user: string, password: string) =>
    connectionUrl({ ...server.superuser, user, password, database: DATABASE_NAME })
  return {
    admin: connectionUrl(server.superuser),
    owner: as(OWNER_ROLE, server.passwords.owner),
    app: as(APP_ROLE, server.passwords.app),
    database: DATABASE_NAME,
    passwords: server.passwords,
    keepRunning: server.keepRunning,
    release: server.stop,
  }
}

async function ofOwnServer(admin: string, dataFolder: string): Promise<Addresses> {
  const passwords = await rolePasswords(admin, dataFolder)
  const as = (user: string, password: string) => {
    const url = new URL(admin)
    url.username = user
    url.password = password
    return url.href
  }
  return {
    admin,
    owner: as(OWNER_ROLE, passwords.owner),
    app: as(APP_ROLE, passwords.app),
    database: decodeURIComponent(new URL(admin).pathname.slice(1)) || DATABASE_NAME,
    passwords,
    keepRunning: () => async () => undefined,
    release: async () => undefined,
  }
}
