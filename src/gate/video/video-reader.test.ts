import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CANARY, plantedMp4 } from '../../../test/support/videos/planted-videos.ts'
import { VideoReader } from './video-reader.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-reader-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const files = () => ({ from: join(folder, 'in'), to: join(folder, 'out') })

/** A process that does this with every video. */
async function doing(act: string): Promise<URL> {
  const path = join(folder, `${act.replaceAll(/\W/g, '')}.mjs`)
  await writeFile(path, `process.on('message', () => { ${act} })`)
  return pathToFileURL(path)
}

describe('VideoReader', () => {
  test('cleans a video in a process of its own, and goes on after a bad one', async () => {
    const reader = new VideoReader()
    try {
      await writeFile(files().from, 'no video')
      expect(await reader.takeIn(files())).toMatchObject({ kind: 'refused', code: 'unknown' })
      await writeFile(files().from, plantedMp4())
      expect(await reader.takeIn(files())).toMatchObject({ kind: 'taken', container: 'mp4' })
      expect((await readFile(files().to)).includes(CANARY)).toBe(false)
    } finally {
      reader.close()
    }
  })

  test.each([
    ['crashes', 'process.abort()', /stopped on this one/],
    ['ends by itself', 'process.exit(3)', /stopped on this one/],
    ['never ends', 'while (true) {}', /took too long/],
    [
      'asks for all memory',
      'const held = []; while (true) held.push(new Array(100_000).fill(1))',
      /stopped on this one|took too long/,
    ],
  ])('takes no video whose process %s, and says what to do', async (_, act, words) => {
    const processUrl = await doing(act)
    const reader = new VideoReader({ processUrl, timeLimitMs: 4_000, heapLimitMb: 64 })
    try {
      const answer = await reader.takeIn(files())
      expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringMatching(words) })
    } finally {
      reader.close()
    }
  })

  test('takes nothing any more once it is closed', async () => {
    const reader = new VideoReader()
    reader.close()
    expect(await reader.takeIn(files())).toMatchObject({ kind: 'failed' })
  })
})
