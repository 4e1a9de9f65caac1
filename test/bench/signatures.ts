import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { NODE_FLAGS } from '../../tools/setup/program.js'
import { makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import { type Figure, percentile, unmeasured } from './figure.ts'
import { putLoad } from './load.ts'
import type { SigningReady, SigningTook } from './signatures-child.ts'
import { startWarm } from './starts.ts'
import { atEnd } from './tidy-up.ts'
import { signIn } from './visitor.ts'

const CHILD = fileURLToPath(new URL('./signatures-child.ts', import.meta.url))
const ADULTS = 20_000
const READERS = 4
const LIMIT_MS = 600_000
const PAGE = '/signatures'
const group = '20,000 adults of 40 schools sign, while the table of signatures is read'

/** How many sign in a second, and how long the trust's table takes meanwhile. */
export async function measureSignatures(): Promise<readonly Figure[]> {
  const folder = await makeDataFolder()
  atEnd(() => removeDataFolder(folder))
  const app = await startWarm(folder)
  const child = signAll(folder)
  const ready = (await child.line()) as SigningReady
  const reader = await signIn(app.address, ready)
  const readers = Array.from({ length: READERS }, () => reader.again())
  const visits = readers.map((visitor) => ({ visitor, path: PAGE }))
  let under = true
  const signing = child.go().finally(() => {
    under = false
  })
  const times: number[] = []
  let failures = 0
  while (under) {
    const load = { visits, rounds: 1_000, pauseMs: 500, goOn: () => under }
    const read = await putLoad(load)
    times.push(...read.times)
    failures += read.failures
  }
  const took = await signing
  for (const visitor of [reader, ...readers]) visitor.close()
  await app.stop()
  return figuresOf(took, times, failures)
}

function figuresOf(
  took: SigningTook | undefined,
  times: readonly number[],
  failures: number,
): readonly Figure[] {
  const page = { group, what: `${PAGE}, p95`, unit: 'ms', target: 100 } as const
  if (took?.signed !== ADULTS || failures > 0) {
    const note = `${took?.signed ?? 0} signed; ${failures} pages failed.`
    return [unmeasured({ ...page, note })]
  }
  return [
    {
      group,
      what: 'signatures kept, each with its trail entry',
      value: took.signed / took.seconds,
      unit: '/s',
      note: `all of them in ${took.seconds.toFixed(0)} s`,
    },
    { group, what: `${PAGE}, p50`, value: percentile(times, 0.5), unit: 'ms' },
    { ...page, value: percentile(times, 0.95), note: `${times.length} pages` },
  ]
}

function signAll(dataFolder: string) {
  const child = spawn(process.execPath, [...NODE_FLAGS, CHILD, String(ADULTS)], {
    env: { ...process.env, GATEPOST_DATA: dataFolder, LOG_LEVEL: 'error' },
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: LIMIT_MS,
  })
  const exit = once(child, 'exit')
  atEnd(async () => {
    child.kill()
    await exit
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async (): Promise<unknown> => {
    const { value, done } = await lines.next()
    return done ? undefined : (JSON.parse(value) as unknown)
  }
  const go = async () => {
    child.stdin.write('go\n')
    return (await line()) as SigningTook | undefined
  }
  return { line, go }
}
