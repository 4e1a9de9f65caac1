import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type * as Gate from '../../src/gate/index.ts'
import type * as Photos from '../../src/gate/photo/index.ts'
import type * as Parts from '../../src/gate/photo/writing/writing-part.ts'
import { type Certificate, certificatePhoto } from '../support/photos/writing/certificate.ts'
import { HANDWRITTEN, PRINTED } from '../support/photos/writing/drawn-text.ts'
import { built } from './built.ts'
import { type Figure, percentile, unmeasured } from './figure.ts'
import { madeUpRegister } from './made-up-register.ts'
import { atEnd } from './tidy-up.ts'
import type { WritingTook } from './writing-child.ts'

const CHILD = fileURLToPath(new URL('./writing-child.ts', import.meta.url))
const LIMIT_MS = 300_000
const group = 'The writing in a photo of 12 million pixels, in a process of its own'
const REGISTER = madeUpRegister(1_000)
const PAPERS = [
  { share: 0.9, turned: 0 },
  { share: 0.4, turned: 9 },
  { share: 0.22, turned: -9 },
  { share: 0.12, turned: 4 },
] as const

interface Drawn extends Certificate {
  readonly learner: string
  readonly printed: boolean
}

/** How long the writing in a photo takes to read, how much memory, and which names are found. */
export async function measureWriting(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gatepost-writing-'))
  atEnd(() => rm(folder, { recursive: true, force: true }))
  const drawn = certificates()
  const files: string[] = []
  for (const [at, one] of drawn.entries()) files.push(await keep(one, join(folder, `${at}.jpg`)))
  const took = await readInChild(files)
  return took ? figuresOf(took, await outcomes(drawn, took)) : [failed('one photo, median')]
}

/** Made-up learners' certificates: every paper in every typeface. */
function certificates(): readonly Drawn[] {
  return [...PRINTED, ...HANDWRITTEN].flatMap((face, row) =>
    PAPERS.map((paper, column) => {
      const one = REGISTER.learners[row * PAPERS.length + column]
      const name = `${one?.forename} ${one?.surname}`
      const printed = PRINTED.some((known) => known === face)
      return { ...paper, face, name, learner: one?.id ?? '', printed }
    }),
  )
}

/** Cleans a photo as the program does before anything else is done with it. */
async function keep(certificate: Drawn, path: string): Promise<string> {
  const { cleanPhoto } = await built<typeof Photos>('gate/photo/index.ts')
  const clean = await cleanPhoto(await certificatePhoto(certificate))
  if (clean.kind !== 'clean') throw new Error(clean.reason)
  await writeFile(path, clean.full.bytes)
  return path
}

async function readInChild(files: readonly string[]): Promise<WritingTook | undefined> {
  const child = spawn(process.execPath, [CHILD, ...files], {
    // As ProcessPool starts it.
    env: {
      MALLOC_ARENA_MAX: '2',
      MALLOC_MMAP_THRESHOLD_: '1000000',
      MALLOC_TRIM_THRESHOLD_: '131072',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LIMIT_MS,
  })
  const exit = once(child, 'exit')
  atEnd(async () => {
    child.kill()
    await exit
  })
  const [said, [code]] = await Promise.all([text(child.stdout), exit])
  return code === 0 ? (JSON.parse(said) as WritingTook) : undefined
}

interface Outcome {
  readonly printed: boolean
  readonly found: boolean
  /** Neither was the name found nor is anybody told that something could not be read. */
  readonly passed: boolean
}

async function outcomes(drawn: readonly Drawn[], took: WritingTook): Promise<readonly Outcome[]> {
  const { buildGateIndex, inspect } = await built<typeof Gate>('gate/index.ts')
  const { writingPart } = await built<typeof Parts>('gate/photo/writing/writing-part.ts')
  const index = buildGateIndex(REGISTER)
  return took.photos.map(({ seen }, at) => {
    const { learner = '', printed = false } = drawn[at] ?? {}
    const observations = inspect({ text: writingPart(seen).text, photos: [], named: [] }, index)
    const found = observations.some(({ learners }) => learners.includes(learner))
    return { printed, found, passed: !found && seen.lines.every(({ readable }) => readable) }
  })
}

function figuresOf(took: WritingTook, all: readonly Outcome[]): readonly Figure[] {
  const times = took.photos.map(({ ms }) => ms)
  const own = took.photos.map(({ ownMs }) => ownMs)
  const printed = all.filter((one) => one.printed)
  const written = all.filter((one) => !one.printed)
  const missed = (some: readonly Outcome[]) => some.filter(({ found }) => !found).length
  return [
    { group, what: 'loading the engine', value: took.openMs, unit: 'ms' },
    { group, what: 'one photo, median', value: percentile(times, 0.5), unit: 'ms', target: 700 },
    { group, what: 'one photo, of the processor, median', value: percentile(own, 0.5), unit: 'ms' },
    { group, what: 'one photo, p95', value: percentile(times, 0.95), unit: 'ms' },
    { group, what: 'peak memory', value: took.peakMb, unit: 'MB', target: 500 },
    {
      group,
      what: `printed names not found, of ${printed.length}`,
      value: missed(printed),
      unit: '',
      target: 0,
    },
    {
      group,
      what: `handwritten names not found, of ${written.length}`,
      value: missed(written),
      unit: '',
    },
    {
      group,
      what: `names neither found nor told as not readable, of ${all.length}`,
      value: all.filter(({ passed }) => passed).length,
      unit: '',
      target: 0,
    },
  ]
}

function failed(what: string): Figure {
  return unmeasured({ group, what, unit: 'ms', target: 700, note: 'The reading did not end well.' })
}
