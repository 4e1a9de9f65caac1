import { afterEach, describe, expect, it } from 'vitest'
import { certificatePhoto } from '../../../../test/support/photos/writing/certificate.ts'
import { readOrSay } from './read-or-say.ts'
import { readWriting } from './read-writing.ts'
import { WritingReader, type WritingReaderOptions } from './writing-reader.ts'

const photo = await certificatePhoto(
  { name: 'Tabitha Penhallow', face: 'lato', share: 0.8, turned: 3 },
  { width: 800, height: 600 },
)
const started: WritingReader[] = []

function reader(options: WritingReaderOptions = {}): WritingReader {
  const made = new WritingReader(options)
  started.push(made)
  return made
}

function failed(reason: RegExp) {
  return { kind: 'failed', reason: expect.stringMatching(reason) }
}

afterEach(() => {
  for (const made of started.splice(0)) made.close()
})

describe('WritingReader', () => {
  it('answers exactly as the same work done in this process', async () => {
    const there = await reader().read(photo)
    expect(there).toEqual(await readWriting(photo))
    expect(there.kind === 'seen' && there.lines.length).toBeGreaterThan(3)
  })

  it('says that it did not read, not that nothing is written, and goes on', async () => {
    const made = reader()
    expect(await made.read(Buffer.from('no picture'))).toEqual(
      failed(/could not be read.*yourself/),
    )
    expect((await made.read(photo)).kind).toBe('seen')
  })

  it('says that it took too long, and goes on', async () => {
    expect(await reader({ timeLimitMs: 1 }).read(photo)).toEqual(failed(/too long.*yourself/))
  })

  it('says that it stopped when there is nothing to run', async () => {
    const processUrl = new URL('./not-there.ts', import.meta.url)
    expect(await reader({ processUrl }).read(photo)).toEqual(failed(/stopped on this one/))
  })

  it('takes no more bytes than a photo may have, and nothing once closed', async () => {
    const made = reader()
    expect(await made.read(new Uint8Array(26 * 1024 * 1024))).toEqual(failed(/too large/))
    made.close()
    expect(await made.read(photo)).toEqual(failed(/shutting down/))
  })
})

describe('readOrSay()', () => {
  it('says that the engine is missing where it cannot be loaded', async () => {
    const missing = Promise.reject(new Error('There is no such file.'))
    expect(await readOrSay(missing, photo)).toEqual(failed(/missing.*kind of computer.*yourself/))
  })
})
