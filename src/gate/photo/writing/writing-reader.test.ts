import { afterEach, describe, expect, it } from 'vitest'
import { certificatePhoto } from '../../../../test/support/photos/writing/certificate.ts'
import { readWriting } from './read-writing.ts'
import { type WritingAnswer, WritingReader, type WritingReaderOptions } from './writing-reader.ts'

const started: WritingReader[] = []

function reader(options: WritingReaderOptions = {}): WritingReader {
  const made = new WritingReader(options)
  started.push(made)
  return made
}

const faulty = new URL('../../../../test/support/photos/writing/faulty-process.ts', import.meta.url)
const [GOOD, GROWN] = [8, 9]
const photo = (first: number) => new Uint8Array([first])

/** The number of the process that answered. */
function processOf(answer: WritingAnswer): number {
  if (answer.kind !== 'seen') throw new Error(answer.reason)
  return answer.width
}

function reasonOf(answer: WritingAnswer): string {
  return answer.kind === 'failed' ? answer.reason : ''
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((made) => made.close()))
})

describe('WritingReader', () => {
  it('answers exactly as the same work done in this process', async () => {
    const jpeg = await certificatePhoto(
      { name: 'Tabitha Penhallow', face: 'lato', share: 0.8, turned: 3 },
      { width: 800, height: 600 },
    )
    const there = await reader().read(jpeg)
    expect(there).toEqual(await readWriting(jpeg))
    expect(there.kind === 'seen' && there.lines.length).toBeGreaterThan(3)
  })

  it('says that a file which is no picture could not be read, not that it holds no writing', async () => {
    const answer = await reader().read(Buffer.from('no picture'))
    expect(reasonOf(answer)).toMatch(/could not be read.*yourself/)
  })

  it.each([
    ['spins for ever', 1, /took too long/],
    ['waits for ever', 5, /took too long/],
    ['ends its process', 2, /stopped on this one/],
    ['throws', 3, /stopped on this one/],
    ['crashes in native code', 4, /stopped on this one/],
    ['cuts the line', 6, /stopped on this one/],
  ])('fails a photo that %s and reads the next one', async (_what, fault, reason) => {
    const made = reader({
      processUrl: faulty,
      timeLimitMs: reason.test('took too long') ? 3_000 : 60_000,
    })
    const answer = await made.read(photo(fault))
    expect(answer.kind).toBe('failed')
    expect(reasonOf(answer)).toMatch(reason)
    expect((await made.read(photo(GOOD))).kind).toBe('seen')
  })

  it('fails when there is nothing to run at all', async () => {
    const made = reader({ processUrl: new URL('./not-there.ts', import.meta.url) })
    expect(reasonOf(await made.read(photo(GOOD)))).toMatch(/stopped on this one/)
  })

  it('keeps its process from photo to photo, until it has grown too large', async () => {
    const made = reader({ processUrl: faulty })
    const first = processOf(await made.read(photo(GOOD)))
    expect(processOf(await made.read(photo(GROWN)))).toBe(first)
    expect(processOf(await made.read(photo(GOOD)))).not.toBe(first)
  })

  it('gives its process up after a while without photos', async () => {
    const made = reader({ processUrl: faulty, idleMs: 1 })
    const first = processOf(await made.read(photo(GOOD)))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(processOf(await made.read(photo(GOOD)))).not.toBe(first)
  })

  it('keeps the photos behind a bad one in their turn', async () => {
    const made = reader({ processUrl: faulty })
    const answers = await Promise.all([GOOD, 2, GOOD, 3, GOOD].map((one) => made.read(photo(one))))
    expect(answers.map(({ kind }) => kind)).toEqual(['seen', 'failed', 'seen', 'failed', 'seen'])
  })

  it('says to wait when too many are waiting, and answers all when it closes', async () => {
    const made = reader({ processUrl: faulty, queueLimit: 2 })
    const stuck = [1, 2, 3].map(() => made.read(photo(5)))
    expect(reasonOf(await made.read(photo(GOOD)))).toMatch(/Many photos/)
    await made.close()
    for (const one of await Promise.all(stuck)) expect(reasonOf(one)).toMatch(/shutting down/)
    expect(reasonOf(await made.read(photo(GOOD)))).toMatch(/shutting down/)
  })

  it('refuses more bytes than a photo may have', async () => {
    const answer = await reader({ processUrl: faulty }).read(new Uint8Array(26 * 1024 * 1024))
    expect(reasonOf(answer)).toMatch(/too large/)
  })
})
