import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MediaStore, openMediaStore } from './store.ts'

let data: string
let store: MediaStore
const bytes = randomBytes(300_000)

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'gatepost-large-'))
  store = await openMediaStore(data)
})
afterAll(() => rm(data, { recursive: true, force: true }))

/** Puts the bytes into the store by way of a file. */
async function kept(): Promise<string> {
  const room = store.room()
  await writeFile(room, bytes)
  const stored = await store.keep(room)
  if (stored.kind !== 'stored') throw new Error(stored.message)
  return stored.sha256
}

describe('a file that is too large for memory', () => {
  it('has the name and the rights of any other, and is kept once', async () => {
    const sha256 = await kept()
    expect(await store.put(bytes)).toMatchObject({ sha256, bytes: 300_000 })
    expect(await kept()).toBe(sha256)
    expect(await readdir(join(data, 'media', 'incoming'))).toEqual([])
    const { mode } = await stat(join(data, 'media', sha256.slice(0, 2), sha256.slice(2, 4), sha256))
    expect(mode & 0o777).toBe(0o600)
  })

  it.each([
    [0, 299_999],
    [0, 0],
    [299_999, 299_999],
    [65_530, 65_540],
    [100_000, 250_000],
  ])('is handed out in part, from %i to %i', async (first, last) => {
    const opened = await store.stream(await kept(), { first, last })
    if (!opened) throw new Error('nothing there')
    const pieces = Buffer.from(await new Response(opened.body).arrayBuffer())
    expect(opened.bytes).toBe(last + 1 - first)
    expect(pieces.equals(bytes.subarray(first, last + 1))).toBe(true)
  })
})
