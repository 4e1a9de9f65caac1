import { afterEach, describe, expect, it } from 'vitest'
import { drawn, plantedPhotos } from '../../../test/support/photos/planted.ts'
import { type PhotoAnswer, PhotoWorkers, type PhotoWorkersOptions } from './photo-workers.ts'
import { takeInPhoto } from './take-in-photo.ts'

const good = await drawn().jpeg().toBuffer()
const started: PhotoWorkers[] = []

function workers(options: PhotoWorkersOptions = {}): PhotoWorkers {
  const made = new PhotoWorkers(options)
  started.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((made) => made.close()))
})

/**
 * A thread that goes wrong on purpose when the first byte of a photo says so, and otherwise does
 * what the real one does.
 */
const faulty = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    import { takeInPhoto } from ${JSON.stringify(new URL('./take-in-photo.ts', import.meta.url).href)}
    const faults = {
      1: () => { while (true) {} },
      2: () => process.exit(7),
      3: () => { throw new Error('broken') },
      4: () => { const held = []; while (true) held.push(new Array(100000).fill(held.length)) },
      5: () => new Promise(() => {}),
    }
    parentPort.on('message', async (bytes) => {
      const fault = faults[bytes[0]]
      parentPort.postMessage(await (fault ? fault() : takeInPhoto(bytes)))
    })
  `)}`,
)

const FAULTS: readonly (readonly [string, number, RegExp])[] = [
  ['spins for ever', 1, /took too long/],
  ['waits for ever', 5, /took too long/],
  ['ends its thread', 2, /stopped on this one/],
  ['throws', 3, /stopped on this one/],
  ['takes all the memory', 4, /stopped on this one/],
]

function reasonOf(answer: PhotoAnswer): string {
  return answer.kind === 'taken' ? '' : answer.reason
}

describe('PhotoWorkers', () => {
  it('answers exactly as the same work done without a thread', async () => {
    const { jpeg } = await plantedPhotos()
    const there = await workers().takeIn(jpeg)
    expect(there).toEqual(await takeInPhoto(jpeg))
    expect(there.kind).toBe('taken')
  })

  it('passes a refusal on', async () => {
    expect(await workers().takeIn(Buffer.from('<svg/>'))).toMatchObject({
      kind: 'refused',
      code: 'svg',
    })
  })

  it('leaves the bytes with the caller', async () => {
    const bytes = new Uint8Array(good)
    await workers().takeIn(bytes)
    expect(bytes.byteLength).toBe(good.byteLength)
  })

  it.each(FAULTS)('fails a photo that %s and takes the next one', async (_what, fault, reason) => {
    const made = workers({
      workerUrl: faulty,
      timeLimitMs: fault === 1 || fault === 5 ? 1500 : 30_000,
      heapLimitMb: 48,
    })
    const answer = await made.takeIn(new Uint8Array([fault]))
    expect(answer.kind).toBe('failed')
    expect(reasonOf(answer)).toMatch(reason)
    expect((await made.takeIn(good)).kind).toBe('taken')
  })

  it('keeps the photos behind a bad one in their turn', async () => {
    const made = workers({ workerUrl: faulty })
    const answers = await Promise.all(
      [good, new Uint8Array([2]), good, new Uint8Array([3]), good].map((bytes) =>
        made.takeIn(bytes),
      ),
    )
    expect(answers.map(({ kind }) => kind)).toEqual(['taken', 'failed', 'taken', 'failed', 'taken'])
  })

  it('works on several photos at once with several threads', async () => {
    const made = workers({ workers: 2, workerUrl: faulty, timeLimitMs: 30_000 })
    const stuck = made.takeIn(new Uint8Array([5]))
    expect((await made.takeIn(good)).kind).toBe('taken')
    await made.close()
    expect((await stuck).kind).toBe('failed')
  })

  it('says to wait when too many are waiting', async () => {
    const made = workers({ workerUrl: faulty, queueLimit: 2 })
    const stuck = [1, 2, 3].map(() => made.takeIn(new Uint8Array([5])))
    expect(reasonOf(await made.takeIn(good))).toMatch(/Many photos are coming in/)
    await made.close()
    expect((await Promise.all(stuck)).map(reasonOf)).toEqual(
      Array(3).fill(expect.stringMatching(/shutting down/)),
    )
  })

  it('takes nothing more once closed', async () => {
    const made = workers()
    await made.close()
    expect(reasonOf(await made.takeIn(good))).toMatch(/shutting down/)
  })

  it('gives up on a picture that the image library is still opening, and the app lives on', async () => {
    const slow = await drawn(6000, 4000).avif({ effort: 0 }).toBuffer()
    const made = workers({ timeLimitMs: 400 })
    expect(reasonOf(await made.takeIn(slow))).toMatch(/took too long/)
    const next = workers()
    expect((await next.takeIn(good)).kind).toBe('taken')
  })
})
