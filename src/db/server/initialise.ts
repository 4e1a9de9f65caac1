import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { runProgram } from './run-program.ts'
import { give, includeSettings } from './settings.ts'
import { type Cluster, ServerError, type ServerLog } from './types.ts'

/**
 * Make the cluster when there is none. It is built in a sibling folder and renamed when whole, so
 * that a kill half-way leaves rubbish to sweep away and never a half-made database.
 * @throws ServerError when the folder holds something else, or the disk refuses
 */
export async function initialiseOnce(
  cluster: Cluster,
  password: string,
  log: ServerLog,
): Promise<void> {
  await sweepHalfMade(cluster.folder)
  if (await holdsCluster(cluster.folder)) return
  log.info({ folder: cluster.folder }, 'Making the database. This happens once.')
  const half = `${cluster.folder}${HALF_MADE}${randomBytes(4).toString('hex')}`
  await mkdir(half, { mode: 0o700 })
  await give(half, cluster)
  await runInitdb(cluster, half, password)
  await includeSettings(half)
  await rename(half, cluster.folder)
  await syncFolder(dirname(cluster.folder))
}

const HALF_MADE = '.half-made-'

async function sweepHalfMade(folder: string): Promise<void> {
  const parent = dirname(folder)
  const prefix = `${basename(folder)}${HALF_MADE}`
  for (const entry of await readdir(parent)) {
    // An initdb that outlived its parent may still write there; the next start sweeps again.
    if (entry.startsWith(prefix)) await removeTree(join(parent, entry)).catch(() => undefined)
  }
}

async function removeTree(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 })
}

async function holdsCluster(folder: string): Promise<boolean> {
  if (await exists(join(folder, 'PG_VERSION'))) return true
  const entries = await readdir(folder).catch(() => undefined)
  if (entries === undefined) return false
  if (entries.length > 0) {
    throw new ServerError(
      `${folder} holds files that are no database. Move them away, or point GATEPOST_DATA at another folder.`,
    )
  }
  await rmdir(folder)
  return false
}

async function runInitdb(cluster: Cluster, folder: string, password: string): Promise<void> {
  const passwordFile = `${folder}.password`
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  await give(passwordFile, cluster)
  const args = [
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Sorting by code point from PostgreSQL's own tables: the same on every computer, for ever.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]
  const { code, output } = await runProgram(
    cluster.programs.initdb,
    args,
    cluster.identity,
  ).finally(() => rm(passwordFile, { force: true }))
  if (code === 0) return
  await removeTree(folder)
  const full = /no space left/i.test(output)
  throw new ServerError(
    full
      ? `There is no room on the disk for the database (${folder}). Free at least 500 MB and start again.`
      : `The database could not be made in ${folder}. PostgreSQL says:\n${output.trim()}`,
  )
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** Make the rename itself survive a power cut. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path)
  await handle.sync().finally(() => handle.close())
}
