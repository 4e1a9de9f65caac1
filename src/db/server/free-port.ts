import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'

/**
 * The port this data folder used before when it is still free, otherwise another free one.
 * @param avoid ports that were just found to be taken
 */
export async function choosePort(dataDir: string, avoid: readonly number[]): Promise<number> {
  const before = Number(await readFile(portFile(dataDir), 'utf8').catch(() => ''))
  if (before > 0 && !avoid.includes(before) && (await tryPort(before)) === before) return before
  const port = await tryPort(0)
  if (port === undefined) throw new Error('Cannot find a free port on 127.0.0.1.')
  return port
}

/** Keep the port for the next start. */
export async function rememberPort(dataDir: string, port: number): Promise<void> {
  await writeFile(portFile(dataDir), `${port}\n`)
}

function portFile(dataDir: string): string {
  return join(dataDir, 'server', 'port')
}

/** @returns the port that could be had, undefined when it is taken; 0 asks for any. */
async function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address()
      const had = typeof address === 'object' && address ? address.port : undefined
      probe.close(() => resolve(had))
    })
  })
}
