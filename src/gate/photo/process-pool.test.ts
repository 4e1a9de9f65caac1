import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { ProcessPool } from './process-pool.ts'
import type { ProcessFault, ProcessPoolOptions } from './process-pool-options.ts'

type Question = { readonly act: string; readonly bytes?: Uint8Array }
type Answer = { readonly kind: 'answered'; readonly said: string; readonly pid: number }

const words = { stopped: 'it stopped', tooSlow: 'too slow', busy: 'busy', closed: 'closed' }
const started: ProcessPool<Question, Answer>[] = []

/** A process that goes wrong on purpose when it is asked to. */
const faulty = new URL('../../../test/support/photos/faulty-process.ts', import.meta.url)

function pool(options: Partial<ProcessPoolOptions> = {}): ProcessPool<Question, Answer> {
  const made = new ProcessPool<Question, Answer>({
    processUrl: faulty,
    timeLimitMs: 20_000,
    memoryLimitMb: 2_000,
    words,
    ...options,
  })
  started.push(made)
  return made
}

afterEach(() => {
  for (const made of started.splice(0)) made.close()
})

async function answered(made: ProcessPool<Question, Answer>, act = 'size'): Promise<Answer> {
  const answer = await made.ask({ act, bytes: new Uint8Array(9) })
  if (answer.kind === 'failed') throw new Error(answer.reason)
  return answer
}

const FAULTS: readonly (readonly [string, string, string])[] = [
  ['spins for ever', 'spin', 'too slow'],
  ['waits for ever', 'wait', 'too slow'],
  ['ends itself', 'exit', 'it stopped'],
  ['throws', 'throw', 'it stopped'],
  ['crashes as native code does', 'abort', 'it stopped'],
  ['takes all the memory', 'hoard', 'it stopped'],
  ['is killed by the system', 'kill', 'it stopped'],
]

/** What the log is told of each. */
const TOLD: readonly (readonly [string, ProcessFault])[] = [
  ['spin', { why: 'tooSlow' }],
  ['exit', { why: 'stopped', exitCode: 7, signal: null, said: '' }],
  ['throw', { why: 'stopped', exitCode: 1, signal: null, said: expect.stringMatching(/broken/) }],
  [
    'hoard',
    {
      why: 'stopped',
      exitCode: null,
      signal: 'SIGABRT',
      said: expect.stringMatching(/heap out of memory/),
    },
  ],
  ['kill', { why: 'stopped', exitCode: null, signal: 'SIGKILL', said: '' }],
]

describe('ProcessPool', () => {
  it('hands bytes over and an answer back, in the same process each time', async () => {
    const made = pool()
    const first = await answered(made)
    expect(first.said).toBe('9')
    expect((await answered(made)).pid).toBe(first.pid)
  })

  it.each(FAULTS)(
    'answers for a process that %s, and goes on with another',
    async (_, act, reason) => {
      const made = pool({ timeLimitMs: act === 'hoard' ? 60_000 : 5_000, heapLimitMb: 48 })
      const first = await answered(made)
      expect(await made.ask({ act })).toEqual({ kind: 'failed', reason })
      const next = await answered(made)
      expect(next.pid).not.toBe(first.pid)
    },
  )

  it.each(TOLD)('tells why there was no answer when asked to %s, once', async (act, fault) => {
    const faults: ProcessFault[] = []
    const made = pool({
      onFault: (one) => faults.push(one),
      timeLimitMs: act === 'spin' ? 3_000 : 60_000,
      heapLimitMb: 48,
    })
    await made.ask({ act })
    await expect.poll(() => faults).toEqual([fault])
    await answered(made)
    made.close()
    expect(faults).toHaveLength(1)
  })

  it('says so where the code of the process is missing', async () => {
    const made = pool({ processUrl: new URL('./no-such-file.ts', import.meta.url) })
    expect(await made.ask({ act: 'size' })).toEqual({ kind: 'failed', reason: 'it stopped' })
  })

  it('replaces a process that has grown too large, and loses no answer', async () => {
    const made = pool({ memoryLimitMb: 1 })
    const first = await answered(made)
    expect((await answered(made)).pid).not.toBe(first.pid)
  })

  it('ends a process that nobody asks any more, and starts another when somebody does', async () => {
    const made = pool({ idleLimitMs: 50 })
    const { pid } = await answered(made)
    await ended(pid)
    expect(isRunning(pid)).toBe(false)
    expect((await answered(made)).pid).not.toBe(pid)
  })

  it('keeps the settings and secrets of the program from its processes', async () => {
    const { said } = await answered(pool(), 'environment')
    expect(Object.keys(process.env)).toContain('PATH')
    expect(said.split(' ').filter((name) => !name.startsWith('MALLOC_'))).toEqual([])
  })

  it('asks several at once with several processes', async () => {
    const made = pool({ processes: 2 })
    const stuck = made.ask({ act: 'wait' })
    expect((await answered(made)).said).toBe('9')
    made.close()
    expect(await stuck).toEqual({ kind: 'failed', reason: 'closed' })
  })

  it('says to wait when too many are waiting, and takes nothing once closed', async () => {
    const made = pool({ queueLimit: 2 })
    const stuck = [1, 2, 3].map(() => made.ask({ act: 'wait' }))
    expect(await made.ask({ act: 'size' })).toEqual({ kind: 'failed', reason: 'busy' })
    made.close()
    expect(await Promise.all(stuck)).toEqual(Array(3).fill({ kind: 'failed', reason: 'closed' }))
    expect(await made.ask({ act: 'size' })).toEqual({ kind: 'failed', reason: 'closed' })
  })

  it('leaves no process behind when closed', async () => {
    const made = pool()
    const { pid } = await answered(made)
    made.close()
    await ended(pid)
    expect(isRunning(pid)).toBe(false)
  })

  it('leaves no process behind when its program is killed', async () => {
    const { program, pid } = await ownerOfPool('stay')
    expect(isRunning(pid)).toBe(true)
    program.kill('SIGKILL')
    await ended(pid)
    expect(isRunning(pid)).toBe(false)
  })

  it('does not keep a program that has nothing more to do', async () => {
    const { program, pid } = await ownerOfPool()
    if (program.exitCode === null) await once(program, 'exit')
    await ended(pid)
    expect(isRunning(pid)).toBe(false)
  })
})

/** A program that owns a pool, and the id of the pool's process. */
async function ownerOfPool(...args: string[]) {
  const owner = new URL('../../../test/support/photos/pool-owner.ts', import.meta.url)
  const program = spawn(process.execPath, [fileURLToPath(owner), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(program.stdout, 'data')
  return { program, pid: Number(said) }
}

async function ended(pid: number): Promise<void> {
  for (let tries = 0; tries < 100 && isRunning(pid); tries += 1) await wait(50)
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
