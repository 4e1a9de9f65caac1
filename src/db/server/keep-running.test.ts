import { rename } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../../../test/support/running-app.ts'
import {
  ask,
  makeDataFolder,
  postmasterPid,
  removeDataFolder,
} from '../../../test/support/server-folder.ts'
import { type DatabaseServer, openServer } from './index.ts'

let dataDir: string
const said: string[] = []
const log = {
  info: () => undefined,
  warn: (_: object, message: string) => void said.push(message),
}

beforeEach(async () => {
  dataDir = await makeDataFolder()
  said.length = 0
})
afterEach(() => removeDataFolder(dataDir))

/** Wait until the server answers. */
async function answers(server: DatabaseServer): Promise<void> {
  await until(async () => (await ask(server, 'select 1')).length || undefined, 'the server')
}

/** Stop it from outside, orderly, and wait until it is gone. */
async function stopped(server: DatabaseServer): Promise<void> {
  process.kill(await postmasterPid(dataDir), 'SIGINT')
  await until(async () => {
    const answer = await ask(server, 'select 1').catch(() => undefined)
    const file = await postmasterPid(dataDir).catch(() => undefined)
    return answer || file ? undefined : true
  }, 'the server to stop')
}

// A killed server's children live on for a moment, and it recovers before it answers.
describe('keepRunning()', { timeout: 120_000 }, () => {
  it('starts a server that was killed again, where it was and with what it had', async () => {
    const server = await openServer({ dataDir, log })
    await ask(server, 'create table kept as select 1 as id')
    const leave = server.keepRunning()
    for (const signal of ['SIGKILL', 'SIGINT'] as const) {
      const before = await postmasterPid(dataDir)
      process.kill(before, signal)
      await until(async () => {
        return (await postmasterPid(dataDir)) === before ? undefined : true
      }, 'another server')
      await answers(server)
      expect(await ask(server, 'select id from kept')).toEqual([{ id: 1 }])
    }
    await leave()
    const again = 'The database server was gone and was started again.'
    expect(said).toEqual([again, again])
    await server.stop()
    await expect(postmasterPid(dataDir)).rejects.toThrow(/ENOENT/)
  })

  it('goes on trying while it cannot be started', async () => {
    const server = await openServer({ dataDir, log })
    await stopped(server)
    const [cluster, aside] = [join(dataDir, 'database'), join(dataDir, 'aside')]
    await rename(cluster, aside)
    const leave = server.keepRunning()
    await until(async () => (said.length > 0 ? true : undefined), 'a first try')
    await rename(aside, cluster)
    await answers(server)
    expect(said[0]).toBe('The database server is gone and does not start; trying again soon.')
    await leave()
    await server.stop()
  })

  it('says that Gatepost must be restarted when its port was taken meanwhile', async () => {
    const faults: unknown[] = []
    const warn = (details: object) => void faults.push('err' in details ? details.err : details)
    const server = await openServer({ dataDir, log: { ...log, warn } })
    await stopped(server)
    const squatter = createServer()
    await new Promise<void>((resolve) => squatter.listen(server.port, '127.0.0.1', resolve))
    const leave = server.keepRunning()
    await until(async () => (faults.length > 0 ? true : undefined), 'the fault')
    expect(faults).toMatchObject([{ message: expect.stringContaining('Restart Gatepost.') }])
    await leave()
    await server.stop()
    await new Promise((resolve) => squatter.close(resolve))
  })
})
