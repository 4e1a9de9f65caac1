import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '../../src/config.ts'

/** A port of this computer that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((closed) => probe.close(closed))
  return typeof address === 'object' && address ? address.port : 0
}

/** The settings of an app on a data folder of its own. */
export async function configOf(dataFolder: string): Promise<Config> {
  const port = await freePort()
  return {
    port,
    host: '127.0.0.1',
    dataFolder,
    databaseUrl: undefined,
    origin: `http://127.0.0.1:${port}`,
    environment: 'test',
    logLevel: 'silent',
    mail: undefined,
  }
}

/** Ask again and again until the answer will do. @throws when it never does */
export async function until<T>(
  ask: () => Promise<T | undefined>,
  what: string,
  patienceMs = 120_000,
): Promise<T> {
  const end = Date.now() + patienceMs
  for (;;) {
    const answer = await ask().catch(() => undefined)
    if (answer !== undefined) return answer
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}.`)
    await pause(100)
  }
}
