import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { ServerError, type ServerIdentity } from './types.ts'

const run = promisify(execFile)

/**
 * Which user runs the server. PostgreSQL refuses to run as root, so root hands it to the owner of
 * the existing cluster or else to the user `postgres`, made when missing. Anyone else runs it as
 * themselves.
 * @param cluster PostgreSQL's data directory, which need not exist yet
 */
export async function serverIdentity(cluster: string): Promise<ServerIdentity> {
  const owner = await stat(cluster).catch(() => undefined)
  const self = process.getuid?.()
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self) throw new ServerError(notYours(cluster))
    return {}
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return (await lookUp()) ?? (await createUser())
}

async function lookUp(): Promise<ServerIdentity | undefined> {
  try {
    const [uid, gid] = await Promise.all([
      run('id', ['-u', 'postgres']),
      run('id', ['-g', 'postgres']),
    ])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

async function createUser(): Promise<ServerIdentity> {
  const made = await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
    .then(lookUp)
    .catch(() => undefined)
  if (made) return made
  throw new ServerError(
    'PostgreSQL will not run as root and no user "postgres" could be made. Start Gatepost as an ordinary user, or make that user first: useradd --system --user-group postgres',
  )
}

function notYours(cluster: string): string {
  return `The database in ${cluster} belongs to another user of this computer. Start Gatepost as the user who started it before (or as root), or give the folder to yourself: sudo chown -R "$(id -un)" "${cluster}"`
}
