import { lstat, mkdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ask,
  makeDataFolder,
  openElsewhere,
  openHere,
  removeDataFolder,
  stopOrderly,
} from '../../../test/support/server-folder.ts'

let dataDir: string

beforeAll(async () => {
  dataDir = await makeDataFolder()
})
afterAll(() => removeDataFolder(dataDir))

describe('openServer()', { timeout: 60_000 }, () => {
  it('makes a database that keeps what is written across an orderly stop', async () => {
    const first = await openHere(dataDir)
    await ask(first, 'create table kept (id int)')
    await first.stop()
    const second = await openHere(dataDir)
    expect(await ask(second, 'select * from kept')).toEqual([])
    expect(second.port).toBe(first.port)
    await second.stop()
  })

  it('sorts by code point, stores UTF-8, syncs to disk and listens to this computer alone', async () => {
    const server = await openHere(dataDir)
    const [row] = await ask<Record<string, string>>(
      server,
      `select datlocprovider::text as provider, datlocale as locale,
         pg_encoding_to_char(encoding) as encoding, current_setting('fsync') as fsync,
         current_setting('listen_addresses') as listens
       from pg_database where datname = current_database()`,
    )
    expect(row).toEqual({
      provider: 'b',
      locale: 'C.UTF-8',
      encoding: 'UTF8',
      fsync: 'on',
      listens: '127.0.0.1',
    })
    await server.stop()
  })

  it('keeps the passwords where only their owner reads them, and refuses a wrong one', async () => {
    const server = await openHere(dataDir)
    const { mode } = await stat(join(dataDir, 'server/passwords.json'))
    expect(mode & 0o777).toBe(0o600)
    const wrong = { superuser: { ...server.superuser, password: 'wrong' } }
    await expect(ask(wrong, 'select 1')).rejects.toThrow(/password authentication failed/)
    await server.stop()
  })

  it('moves to another port when another program took the one it had', async () => {
    const before = Number(await readFile(join(dataDir, 'server/port'), 'utf8'))
    const squatter = createServer()
    await new Promise<void>((resolve) => squatter.listen(before, '127.0.0.1', resolve))
    const server = await openHere(dataDir)
    expect(server.port).not.toBe(before)
    await server.stop()
    await new Promise((resolve) => squatter.close(resolve))
  })

  it('shares one server between processes until the last of them leaves', async () => {
    const { child, port } = openElsewhere(dataDir)
    const here = await openHere(dataDir)
    expect(await port).toBe(here.port)
    await stopOrderly(child)
    expect(await ask(here, 'select 1 as one')).toEqual([{ one: 1 }])
    await here.stop()
    await expect(ask(here, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
  })

  it('says what to do when the folder meant for the database holds something else', async () => {
    const other = await makeDataFolder()
    await mkdir(join(other, 'database'))
    await writeFile(join(other, 'database', 'holiday.txt'), 'sun')
    await expect(openHere(other)).rejects.toThrow(/holds files that are no database/)
    await rm(other, { recursive: true })
  })

  it('says what to do when the data folder is a file', async () => {
    const other = await makeDataFolder()
    await writeFile(join(other, 'data'), '')
    await expect(openHere(join(other, 'data'))).rejects.toThrow(/is a file, not a folder/)
    await rm(other, { recursive: true })
  })

  it.runIf(process.getuid?.() === 0)(
    'keeps the database elsewhere when root starts it in a folder closed to others',
    async () => {
      const closed = await makeDataFolder()
      const inside = join(closed, 'data')
      const server = await openHere(inside)
      expect((await lstat(join(inside, 'database'))).isSymbolicLink()).toBe(true)
      await server.stop()
      const again = await openHere(inside)
      expect(await ask(again, 'select 1 as one')).toEqual([{ one: 1 }])
      await again.stop()
      await rm(dirname(await readlink(join(inside, 'database'))), { recursive: true })
      await rm(closed, { recursive: true })
    },
  )
})
