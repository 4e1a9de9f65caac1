import { randomBytes } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readlink, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { SYSTEM_FOLDER } from './programs.ts'
import { canReach } from './reach.ts'
import { ServerError, type ServerIdentity, type ServerLog } from './types.ts'

/** The name of PostgreSQL's own data directory inside the data folder. */
export const CLUSTER_NAME = 'database'

/**
 * Decide where the cluster lives: inside the data folder, unless root started us in a place that
 * the server's user cannot enter (such as /root). Then it lives under /var/lib/gatepost and the
 * data folder holds a link to it.
 * @param dataDir an existing folder, free of symbolic links
 * @returns absolute path of the cluster, which need not exist yet
 */
export async function clusterFolder(
  dataDir: string,
  identity: ServerIdentity,
  log: ServerLog,
): Promise<string> {
  const wanted = join(dataDir, CLUSTER_NAME)
  const present = await lstat(wanted).catch(() => undefined)
  if (present?.isSymbolicLink()) return readlink(wanted)
  if (await letIn(dataDir, identity)) return wanted
  if (present) {
    throw new ServerError(
      `The database's own user cannot enter ${dataDir}. Move the data folder to a place that others may pass through, such as /srv/gatepost, or start Gatepost as the folder's owner.`,
    )
  }
  // Named by chance, known by the link alone: a new data folder in the same place is a new database.
  const away = join(SYSTEM_FOLDER, randomBytes(6).toString('hex'))
  await mkdir(away, { recursive: true, mode: 0o755 })
  await letIn(away, identity)
  await symlink(join(away, CLUSTER_NAME), wanted)
  log.warn(
    { dataDir, database: away },
    `The folder is closed to the database's own user, so the database is kept in ${away}.`,
  )
  return join(away, CLUSTER_NAME)
}

/** Let the server's group, and nobody else, pass through a folder of ours that is shut to it. */
async function letIn(folder: string, identity: ServerIdentity): Promise<boolean> {
  if (await canReach(folder, identity)) return true
  if (identity.gid === undefined) return false
  await chown(folder, 0, identity.gid)
  await chmod(folder, 0o710)
  return canReach(folder, identity)
}
