import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Database, openDatabase } from '../../src/db/open-database.ts'
import { APP_ROLE } from '../../src/db/roles.ts'
import {
  type ConnectionSettings,
  connectionUrl,
  openCredentials,
} from '../../src/db/server/index.ts'
import { createTrailKeeper, sealTrail, type TrailKeeper } from '../../src/domain/trail/index.ts'
import { openKeys } from '../../src/runtime/index.ts'
import { freePort, until } from './running-app.ts'
import { kill } from './server-folder.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FROM_SOURCE = pathToFileURL(join(ROOT, 'test/support/run-source.ts')).href

/** The `gatepost` command in a process of its own, on a data folder, run from the source. */
export function runGatepost(
  dataFolder: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): ChildProcess {
  const node = ['--import', FROM_SOURCE, join(ROOT, 'src/cli/main.ts')]
  return spawn(process.execPath, [...node, ...args], {
    cwd: ROOT,
    env: { PATH: '/usr/bin:/bin', GATEPOST_DATA: dataFolder, LOG_LEVEL: 'fatal', ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** The whole app as an operator starts it. */
export interface WholeApp {
  readonly origin: string
  /** End the process without a word of warning. */
  kill(): Promise<void>
  /** Ask it to stop, as the system does. */
  stop(): Promise<void>
}

/** Start the app and wait until it can be visited. */
export async function startWholeApp(dataFolder: string): Promise<WholeApp> {
  const port = await freePort()
  const child = runGatepost(dataFolder, ['serve'], { PORT: String(port) })
  const origin = `http://localhost:${port}`
  await until(async () => {
    if (child.exitCode !== null) return 'ended'
    return (await fetch(`${origin}/health`)).ok ? 'open' : undefined
  }, 'the app to open')
  if (child.exitCode !== null) throw new Error(`The app ended with ${child.exitCode}.`)
  return { origin, kill: () => kill(child, 'SIGKILL'), stop: () => kill(child, 'SIGTERM') }
}

/** What a command said, once it ended by itself or was ended. */
export async function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += String(chunk)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

/** The data folder's database and trail, beside whatever uses them, without opening or keeping a server. */
export interface Aside {
  readonly database: Database
  readonly trail: TrailKeeper
  /** For looking in from the side, bound by nothing. */
  readonly superuser: ConnectionSettings
  close(): Promise<void>
}

export async function openAside(dataFolder: string): Promise<Aside> {
  const passwords = await openCredentials(dataFolder)
  const port = Number(await readFile(join(dataFolder, 'server/port'), 'utf8'))
  const place = { host: '127.0.0.1', port, database: 'gatepost' }
  const { signing: key } = await openKeys(dataFolder)
  const database = openDatabase({
    url: connectionUrl({ ...place, user: APP_ROLE, password: passwords.app }),
    beforeCommit: (db, trustId) => sealTrail(db, trustId, { key, now: new Date() }),
  })
  const onFault = ({ error }: { readonly error: Error }) => {
    throw error
  }
  const trail = createTrailKeeper({ database, key, dataFolder, onFault })
  const superuser = { ...place, user: 'postgres', password: passwords.superuser }
  return { database, trail, superuser, close: () => database.close() }
}
