import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimDataFolder } from './claim-data-folder.ts'
import { claimPidFile } from './pid-file.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-pid-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('claimPidFile()', () => {
  it('gives a file to one taker and tells the next who has it', async () => {
    const path = join(folder, 'one')
    const first = await claimPidFile(path)
    const second = await claimPidFile(path)
    expect(first.ok).toBe(true)
    expect(second).toMatchObject({ ok: false, holder: { pid: process.pid } })
  })

  it('gives the file again once it was released', async () => {
    const path = join(folder, 'released')
    const first = await claimPidFile(path)
    if (first.ok) await first.release()
    expect((await claimPidFile(path)).ok).toBe(true)
  })

  it.each([
    ['a process that is gone', JSON.stringify({ pid: 4_000_000, startedAt: '1' })],
    ['a number used again', JSON.stringify({ pid: process.pid, startedAt: 'long ago' })],
    ['no process at all', 'rubbish'],
  ])('takes over a file that names %s', async (name, content) => {
    const path = join(folder, name.replaceAll(' ', '-'))
    await writeFile(path, content)
    expect((await claimPidFile(path)).ok).toBe(true)
  })

  it('lets exactly one of many takers have a dead process’s file', async () => {
    const path = join(folder, 'many')
    await writeFile(path, JSON.stringify({ pid: 4_000_000, startedAt: '1' }))
    const claims = await Promise.all(Array.from({ length: 20 }, () => claimPidFile(path)))
    expect(claims.filter((claim) => claim.ok)).toHaveLength(1)
  })
})

describe('claimDataFolder()', () => {
  it('tells a second app which process serves the folder and what to do', async () => {
    const dataDir = join(folder, 'data')
    const release = await claimDataFolder(dataDir)
    await expect(claimDataFolder(dataDir)).rejects.toThrow(
      new RegExp(`already runs.*process ${process.pid}.*GATEPOST_DATA`),
    )
    await release()
    await (await claimDataFolder(dataDir))()
  })
})
