import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDataFolder, postmasterPid, removeDataFolder } from '../test/support/server-folder.ts'
import { readConfig } from './config.ts'
import { openLog } from './log.ts'
import { serve } from './main.ts'

const log = openLog('silent')
let dataDir: string

beforeAll(async () => {
  dataDir = await makeDataFolder()
})
afterAll(() => removeDataFolder(dataDir))

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

function configFor(port: number) {
  return readConfig({ GATEPOST_DATA: dataDir, PORT: String(port), NODE_ENV: 'test' })
}

describe('serve()', { timeout: 60_000 }, () => {
  it('opens an empty data folder, answers, and leaves nothing running', async () => {
    const config = configFor(await freePort())
    const running = await serve({ config, log })
    const health = await fetch(`http://127.0.0.1:${config.port}/health`)
    expect(await health.json()).toEqual({ ok: true })
    await running.stop()
    await expect(fetch(`http://127.0.0.1:${config.port}/health`)).rejects.toThrow()
    await expect(postmasterPid(dataDir)).rejects.toThrow(/ENOENT/)
  })

  it('tells a second app that the first is there, and lets the first be', async () => {
    const config = configFor(await freePort())
    const running = await serve({ config, log })
    await expect(serve({ config, log })).rejects.toThrow(/already runs/)
    expect((await fetch(`http://127.0.0.1:${config.port}/health`)).status).toBe(200)
    await running.stop()
  })

  it('closes everything it had opened when the port is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1')
    await once(squatter, 'listening')
    const address = squatter.address()
    const config = configFor(typeof address === 'object' && address ? address.port : 0)
    await expect(serve({ config, log })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await expect(postmasterPid(dataDir)).rejects.toThrow(/ENOENT/)
    squatter.close()
  })

  it('lets work be done before anyone can visit', async () => {
    const config = configFor(await freePort())
    const trusts: string[][] = []
    const running = await serve({
      config,
      log,
      beforeVisitors: async ({ database }) => {
        trusts.push(await database.allTrusts())
      },
    })
    expect(trusts).toEqual([[]])
    await running.stop()
  })
})
