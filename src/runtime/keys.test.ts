import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyFiles, openKeys } from './keys.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-keys-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('openKeys()', () => {
  it('gives the same keys to everyone who asks, at once and later', async () => {
    const asked = await Promise.all([openKeys(folder), openKeys(folder), openKeys(folder)])
    const later = await openKeys(folder)
    expect(new Set(asked.map((keys) => keys.signing.id))).toEqual(new Set([later.signing.id]))
    expect(new Set(asked.map((keys) => keys.secret))).toEqual(new Set([later.secret]))
    expect(new Set(asked.map((keys) => keys.accounts[0].id))).toEqual(
      new Set([later.accounts[0].id]),
    )
    expect(later.secret).toMatch(/^[0-9a-f]{64}$/)
  })

  it('keeps each where its owner alone can read it', async () => {
    await openKeys(folder)
    for (const file of Object.values(keyFiles(folder))) {
      expect((await stat(file)).mode & 0o777).toBe(0o600)
    }
  })

  it('refuses a file that holds no key rather than making another', async () => {
    const other = join(folder, 'other')
    await openKeys(other)
    for (const name of ['signing', 'accounts', 'cases'] as const) {
      const file = keyFiles(other)[name]
      const good = await readFile(file, 'utf8')
      await writeFile(file, 'not a key')
      await expect(openKeys(other)).rejects.toThrow()
      await writeFile(file, good)
    }
  })
})
