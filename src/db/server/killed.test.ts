import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  ask,
  kill,
  makeDataFolder,
  openElsewhere,
  openHere,
  postmasterPid,
  removeDataFolder,
} from '../../../test/support/server-folder.ts'

let dataDir: string

beforeEach(async () => {
  dataDir = await makeDataFolder()
})
afterEach(() => removeDataFolder(dataDir))

async function leaveServerBehind(): Promise<number> {
  const { child, port } = openElsewhere(dataDir)
  const listening = await port
  await kill(child, 'SIGKILL')
  return listening
}

async function writePidFile(pid: number): Promise<void> {
  const cluster = join(dataDir, 'database')
  const lines = [pid, cluster, 1, 5432, '', '127.0.0.1', '', 'ready']
  await writeFile(join(cluster, 'postmaster.pid'), `${lines.join('\n')}\n`)
}

// Each test makes a database, which syncs to a disk that others use too.
describe('openServer() after a kill', { timeout: 60_000 }, () => {
  it('adopts the server that a killed process left running, and stops it in the end', async () => {
    const port = await leaveServerBehind()
    const pid = await postmasterPid(dataDir)
    const server = await openHere(dataDir)
    expect(server.port).toBe(port)
    expect(await postmasterPid(dataDir)).toBe(pid)
    await server.stop()
    await expect(postmasterPid(dataDir)).rejects.toThrow(/ENOENT/)
  })

  it('lets a server that was killed with everything else recover what was committed', async () => {
    const { child, port } = openElsewhere(dataDir)
    await port
    const before = await openHere(dataDir)
    await ask(before, 'create table kept as select generate_series(1, 1000) as id')
    await kill(child, 'SIGKILL')
    process.kill(await postmasterPid(dataDir), 'SIGKILL')
    const after = await openHere(dataDir)
    expect(await ask(after, 'select count(*)::int as count from kept')).toEqual([{ count: 1000 }])
    await after.stop()
    await before.stop()
  })

  it('starts again when the making of the database was killed half-way', async () => {
    const { child } = openElsewhere(dataDir)
    const halfMade = async () =>
      (await readdir(dataDir)).some((entry) => entry.startsWith('database.half-made-'))
    while (!(await halfMade())) await pause(5)
    await kill(child, 'SIGKILL')
    const server = await openHere(dataDir)
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
  })

  it.each([
    ['a process that is gone', 4_000_000],
    ['a living process that is no database', process.pid],
  ])('starts in spite of a pid file that names %s', async (_, pid) => {
    const first = await openHere(dataDir)
    await first.stop()
    await writePidFile(pid)
    const server = await openHere(dataDir)
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
  })

  it('lets two processes that start at once make one database', async () => {
    const one = openElsewhere(dataDir)
    const two = openElsewhere(dataDir)
    expect(await one.port).toBe(await two.port)
    await Promise.all([kill(one.child, 'SIGKILL'), kill(two.child, 'SIGKILL')])
  })
})
