import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Sort } from './properties.ts'

/** What a fuzz run did; `faults` is empty where nothing threw, hung or grew. */
export interface FuzzFindings {
  readonly seed: number
  readonly runs: Readonly<Record<Sort, number>>
  readonly slowestMs: Readonly<Record<Sort, number>>
  readonly grownMb: number
  readonly faults: readonly string[]
}

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))
/** Starting up, shrinking a fault and a busy machine take time that is not hanging. */
const GRACE_SECONDS = 60

/** Fuzzes the gate in a process of its own, which is ended where it hangs. */
export async function runFuzz(run: {
  readonly seconds: number
  readonly seed: number
}): Promise<FuzzFindings> {
  const args = ['--expose-gc', CHILD, String(run.seconds), String(run.seed)]
  const timeout = (run.seconds * 2 + GRACE_SECONDS) * 1000
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout })
    return JSON.parse(stdout)
  } catch (error) {
    const none = { text: 0, register: 0, image: 0 }
    const faults = [`It hung or crashed (seed ${run.seed}): ${error}`]
    return { seed: run.seed, runs: none, slowestMs: none, grownMb: 0, faults }
  }
}
