import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import type { CommentsReady } from './comments-child.ts'
import { type Figure, percentile, unmeasured } from './figure.ts'
import { putLoad } from './load.ts'
import { startWarm } from './starts.ts'
import { atEnd } from './tidy-up.ts'
import { toldByChild } from './told-by-child.ts'
import { passerBy, signIn } from './visitor.ts'

const KEPT = 100_000
const A_MINUTE = 1_000
const SECONDS = 60
/** What a comment must not be younger than, and a little more. */
const READING_MS = 3_500
const group = '100,000 comments kept, 1,000 a minute arriving, while the queue is read'

/** How many comments are taken in, and how long the pages take meanwhile. */
export async function measureComments(): Promise<readonly Figure[]> {
  const folder = await makeDataFolder()
  atEnd(() => removeDataFolder(folder))
  const app = await startWarm(folder)
  const ready = await toldByChild<CommentsReady>('comments-child.ts', {
    dataFolder: folder,
    args: [String(KEPT)],
  })
  if (!ready) throw new Error('The school with its comments could not be made.')
  const moderator = await signIn(app.address, ready)
  const reader = passerBy(app.address)
  const queue = `/schools/${ready.slug}/comments`
  const post = `/s/${ready.slug}/posts/${ready.publicationId}`
  let under = true
  const flood = writeAll(app.address, post).finally(() => {
    under = false
  })
  const visits = [
    { visitor: moderator, path: queue },
    { visitor: moderator.again(), path: `${queue}?show=decided` },
    { visitor: reader, path: post },
  ]
  const times = await Promise.all(visits.map((visit) => readWhile(visit, () => under)))
  const took = await flood
  for (const { visitor } of visits) visitor.close()
  await app.stop()
  return figuresOf(took, times)
}

interface Read {
  readonly times: readonly number[]
  readonly failures: number
}

async function readWhile(
  visit: Parameters<typeof putLoad>[0]['visits'][number],
  goOn: () => boolean,
): Promise<Read> {
  const times: number[] = []
  let failures = 0
  while (goOn()) {
    const read = await putLoad({ visits: [visit], rounds: 1_000, pauseMs: 300, goOn })
    times.push(...read.times)
    failures += read.failures
  }
  return { times, failures }
}

interface Written {
  readonly taken: number
  readonly sentAway: number
  readonly seconds: number
  readonly times: readonly number[]
}

/** A minute of visitors, each from an address of their own, each after having read the post. */
async function writeAll(address: string, post: string): Promise<Written> {
  const times: number[] = []
  let taken = 0
  let sentAway = 0
  const began = performance.now()
  const writers: Promise<void>[] = []
  for (let nth = 0; nth < A_MINUTE; nth += 1) {
    const from = `127.${1 + (nth % 250)}.${Math.floor(nth / 250)}.7`
    writers.push(
      writeOne({ address, post, from, nth }).then(({ status, ms }) => {
        times.push(ms)
        if (status === 303) taken += 1
        else sentAway += 1
      }),
    )
    const due = began + ((nth + 1) * SECONDS * 1_000) / A_MINUTE
    await pause(Math.max(0, due - performance.now()))
  }
  await Promise.all(writers)
  return { taken, sentAway, times, seconds: (performance.now() - began) / 1_000 }
}

interface Writer {
  readonly address: string
  readonly post: string
  readonly from: string
  readonly nth: number
}

async function writeOne({ address, post, from, nth }: Writer) {
  const page = await call({ address, path: post, from })
  const token = /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  await pause(READING_MS)
  const text = `The ${nth}th to say that this was a fine day.`
  const form = new URLSearchParams({ name: `Visitor ${nth}`, text, website: '', token }).toString()
  return call({ address, path: `${post}/comments`, from, form })
}

function call(asked: {
  readonly address: string
  readonly path: string
  readonly from: string
  readonly form?: string
}): Promise<{ readonly status: number; readonly body: string; readonly ms: number }> {
  const { address, path, from, form } = asked
  const began = performance.now()
  const headers = { origin: address, 'content-type': 'application/x-www-form-urlencoded' }
  return new Promise((resolve, reject) => {
    const method = form === undefined ? 'GET' : 'POST'
    const url = (address + path).replace('localhost', '127.0.0.1')
    const sent = request(url, { method, headers, localAddress: from }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(chunks).toString(),
          ms: performance.now() - began,
        }),
      )
    })
    sent.on('error', reject)
    sent.end(form)
  })
}

function figuresOf(written: Written, reads: readonly Read[]): readonly Figure[] {
  const [queue, decided, post] = reads
  if (!queue || !decided || !post) throw new Error('A page was not read.')
  const { taken, sentAway, seconds } = written
  const page = (what: string, read: Read): Figure => {
    const figure = { group, what: `${what}, p95`, unit: 'ms', target: 100 } as const
    return read.failures > 0 || read.times.length === 0
      ? unmeasured({ ...figure, note: `${read.failures} pages failed` })
      : { ...figure, value: percentile(read.times, 0.95), note: `${read.times.length} pages` }
  }
  return [
    {
      group,
      what: 'comments taken in of 1,000 sent in a minute',
      value: taken,
      unit: '',
      least: A_MINUTE,
      note: `${sentAway} asked to wait; ${seconds.toFixed(0)} s`,
    },
    { group, what: 'sending one, p95', value: percentile(written.times, 0.95), unit: 'ms' },
    { group, what: 'the queue, p50', value: percentile(queue.times, 0.5), unit: 'ms' },
    page('the queue', queue),
    page('the decided ones', decided),
    page('the post with its comments', post),
  ]
}
