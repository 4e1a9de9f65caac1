import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const WORKER = fileURLToPath(new URL('./sending-worker.ts', import.meta.url))

/** What a worker works on. */
export interface WorkerPlace {
  /** The folder of the program: `src`, or `dist` once it is built. */
  readonly program: string
  /** Connection as the app role. */
  readonly database: string
  readonly media: string
  readonly accountKeys: string
  readonly signingKey: string
}

/** Start a process that sends what is due, and wait until it is at work. */
export async function startWorker(place: WorkerPlace): Promise<ChildProcess> {
  const child = spawn(process.execPath, [WORKER], {
    env: {
      PATH: '/usr/bin:/bin',
      NODE_NO_WARNINGS: '1',
      PROGRAM: place.program,
      DATABASE: place.database,
      MEDIA: place.media,
      KEYS: place.accountKeys,
      SIGNING: place.signingKey,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

/** End a process without a word of warning. */
export async function killWorker(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
