import { setTimeout as pause } from 'node:timers/promises'
import { fieldsOf } from '../support/page-form.ts'
import { type DrawnFace, drawPeople } from '../support/photos/faces.ts'
import { certificatePhoto } from '../support/photos/writing/certificate.ts'
import { makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import { type Figure, percentile, unmeasured } from './figure.ts'
import { type LoadResult, putLoad } from './load.ts'
import { madeUpRegister } from './made-up-register.ts'
import { MAIN_PAGES } from './pages.ts'
import { type Demo, measureFirstStart, startWarm } from './starts.ts'
import { atEnd } from './tidy-up.ts'
import { signIn, type Visitor } from './visitor.ts'

const group = 'A post with ten photos of 12 million pixels, while 20 people open a page a second'
const PHOTOS = 10
const READERS = 20
const SIZE = { width: 4000, height: 3000 }
const LIMIT_MS = 180_000

/** What one post with many photos takes, and what everybody else notices of it. */
export async function measureTenPhotos(): Promise<readonly Figure[]> {
  const photos = await drawnPhotos()
  const folder = await makeDataFolder()
  atEnd(() => removeDataFolder(folder))
  const { demo } = await measureFirstStart(folder)
  const app = await startWarm(folder)
  const people = await signInAll(app.address, demo)
  const visits = await pagesOf(people)
  await putLoad({ visits, rounds: 1, pauseMs: 0 })
  let under = true
  const sending = sendAll(people, photos).finally(() => {
    under = false
  })
  const reading = putLoad({ visits, rounds: 1_000, pauseMs: 1_000, goOn: () => under })
  const figures = figuresOf(...(await Promise.all([sending, reading])))
  for (const visitor of [...people, ...visits.map((visit) => visit.visitor)]) visitor.close()
  await app.stop()
  return figures
}

interface Took {
  readonly uploadedMs: number
  readonly firstMs: number
  readonly allMs: number
}

/** Adds the photos to a new post, one after the other as its page does, and waits for all looks. */
async function sendAll(people: readonly Visitor[], photos: readonly Buffer[]): Promise<Took> {
  const { author, postId } = await newPost(people)
  const fields = fieldsOf(String((await author.get(`/posts/${postId}/edit`)).body))
  const began = performance.now()
  const since = () => performance.now() - began
  const ids: string[] = []
  for (const [at, photo] of photos.entries()) {
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    form.append('photos', new File([new Uint8Array(photo)], `IMG_${at}.jpg`))
    ids.push(await photoIdIn(await author.send(`/posts/${postId}/photos`, form)))
  }
  const uploadedMs = since()
  let [firstMs, seen] = [0, 0]
  const asked = JSON.stringify({ photos: ids.map((photoId, at) => ({ photoId, number: at + 1 })) })
  while (seen < photos.length) {
    if (since() > LIMIT_MS) throw new Error(`Only ${seen} photos were looked at in three minutes.`)
    const answer = await author.send(`/posts/${postId}/seen`, asked)
    seen = ((await answer.json()) as { seen: readonly unknown[] }).seen.length
    if (seen > 0) firstMs ||= since()
    await pause(50)
  }
  return { uploadedMs, firstMs, allMs: since() }
}

async function photoIdIn(answer: Response): Promise<string> {
  const said = (await answer.json()) as { readonly html?: string }
  const id = /name="photo"[^>]*value="([0-9a-f-]{36})"/.exec(said.html ?? '')?.[1]
  if (!id) throw new Error(`A photo was answered with ${answer.status}.`)
  return id
}

async function newPost(people: readonly Visitor[]) {
  for (const person of people) {
    // The server closes a connection that nobody used for a while.
    const author = person.again()
    const answer = await author.send('/posts/new', new URLSearchParams())
    const postId = /^\/posts\/([0-9a-f-]{36})\/edit$/.exec(
      answer.headers.get('location') ?? '',
    )?.[1]
    if (postId) return { author, postId }
  }
  throw new Error('Nobody in the demo can begin a post.')
}

async function signInAll(address: string, demo: Demo): Promise<readonly Visitor[]> {
  const people: Visitor[] = []
  for (const email of demo.emails)
    people.push(await signIn(address, { email, password: demo.password }))
  return people
}

/** Twenty readers, each at one of the main pages that they may open. */
async function pagesOf(people: readonly Visitor[]) {
  const visits: { visitor: Visitor; path: string }[] = []
  for (let at = 0; visits.length < READERS && at < 10 * READERS; at += 1) {
    const [visitor, page] = [people[at % people.length], MAIN_PAGES[at % MAIN_PAGES.length]]
    const path = visitor && (await page?.find(visitor))
    if (visitor && path) visits.push({ visitor: visitor.again(), path })
  }
  return visits
}

/** Groups of people and certificates in turn; no two the same, so that none is known already. */
async function drawnPhotos(): Promise<readonly Buffer[]> {
  const { learners } = madeUpRegister(PHOTOS)
  const photos: Buffer[] = []
  for (const [at, { forename, surname }] of learners.entries())
    photos.push(
      at % 2 === 0
        ? await drawPeople(SIZE, peopleFrom(at))
        : await certificatePhoto({
            name: `${forename} ${surname}`,
            face: 'lato',
            share: 0.2 + at / 20,
            turned: at,
          }),
    )
  return photos
}

function peopleFrom(first: number): readonly DrawnFace[] {
  return Array.from({ length: 8 }, (_, at) => ({
    x: ((at % 4) + 0.5) * (SIZE.width / 4),
    y: (Math.floor(at / 4) + 0.5) * (SIZE.height / 2),
    size: 300,
    look: first + at,
    tilt: ((at * 7) % 31) - 15,
  }))
}

function figuresOf({ uploadedMs, firstMs, allMs }: Took, load: LoadResult): readonly Figure[] {
  const what = 'pages meanwhile, p95'
  const pages = { group, what, unit: 'ms', target: 60 } as const
  return [
    { group, what: 'all ten sent and cleaned', value: uploadedMs / 1000, unit: 's' },
    { group, what: 'the first seen on the page', value: firstMs / 1000, unit: 's' },
    { group, what: 'a verdict on all ten', value: allMs / 1000, unit: 's', target: 15 },
    load.failures > 0
      ? unmeasured({ ...pages, note: `${load.failures} pages failed` })
      : { ...pages, value: percentile(load.times, 0.95), note: `${load.times.length} pages` },
  ]
}
