import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { NODE_FLAGS } from '../../tools/setup/program.js'
import { PROGRAM } from './built.ts'
import { atEnd } from './tidy-up.ts'

/** The app as a process of its own, as a school runs it. */
export interface AppProcess {
  readonly address: string
  /** From the start of the process to the first page, in milliseconds. */
  readonly startMs: number
  /** What it said as JSON lines while it started. */
  readonly said: readonly Record<string, unknown>[]
  stop(): Promise<void>
}

const STOP_MS = 20_000

/**
 * Start the app on a free port and wait for its first page.
 * @param options.limitMs after which the start counts as failed
 */
export async function startApp(options: {
  readonly dataFolder: string
  readonly demo: boolean
  readonly limitMs: number
}): Promise<AppProcess> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const args = [...NODE_FLAGS, PROGRAM, 'serve', '--json', ...(options.demo ? ['--demo'] : [])]
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      GATEPOST_DATA: options.dataFolder,
      GATEPOST_ORIGIN: address,
      HOST: '127.0.0.1',
      PORT: String(port),
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, so that nothing of it can be left behind.
    detached: true,
  })
  atEnd(() => stop(child))
  const said: Record<string, unknown>[] = []
  createInterface({ input: child.stdout }).on('line', (line) => said.push(JSON.parse(line)))
  await firstPage(child, `${address}/sign-in`, began + options.limitMs)
  return { address, startMs: performance.now() - began, said, stop: () => stop(child) }
}

async function firstPage(child: ChildProcess, url: string, until: number): Promise<void> {
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error('The app ended while it started.')
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.ok) return
    await pause(10)
  }
  throw new Error('The app showed no page in time.')
}

async function stop(child: ChildProcess): Promise<void> {
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const hurry = setTimeout(() => process.kill(-pid, 'SIGKILL'), STOP_MS)
  await gone
  clearTimeout(hurry)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('There is no free port.')
  return address.port
}
