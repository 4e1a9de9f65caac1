import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type DatabaseServer, openServer } from '../../src/db/server/index.ts'

const CHILD = fileURLToPath(new URL('./server-child.ts', import.meta.url))

/** A fresh, empty data folder. */
export async function makeDataFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'gatepost-server-'))
}

/** Open the folder's server in this process. */
export async function openHere(dataDir: string): Promise<DatabaseServer> {
  return openServer({ dataDir, log: { info: () => undefined, warn: () => undefined } })
}

/** Open the folder's server in another process; its port comes once it is ready. */
export function openElsewhere(dataDir: string): { child: ChildProcess; port: Promise<number> } {
  const child = spawn(process.execPath, [CHILD, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] })
  const port = once(child.stdout, 'data').then(([chunk]) => Number(String(chunk).trim()))
  return { child, port }
}

/** End a process and wait until it is gone. */
export async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** Ask the child to stop as it would in service. */
export async function stopOrderly(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.stdin?.write('stop\n')
  await gone
}

/** The number in PostgreSQL's own pid file. */
export async function postmasterPid(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'database/postmaster.pid'), 'utf8'), 10)
}

/** Run one statement as the superuser. */
export async function ask<Row extends object>(
  server: Pick<DatabaseServer, 'superuser'>,
  statement: string,
): Promise<Row[]> {
  const client = new pg.Client(server.superuser)
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

/** Stop whatever still runs there and remove the folder. */
export async function removeDataFolder(dataDir: string): Promise<void> {
  await openHere(dataDir).then(
    (server) => server.stop(),
    () => undefined,
  )
  await rm(dataDir, { recursive: true, force: true })
}
