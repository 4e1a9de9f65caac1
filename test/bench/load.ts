import { setTimeout as pause } from 'node:timers/promises'
import type { Visitor } from './visitor.ts'

export interface Load {
  readonly visits: readonly { readonly visitor: Visitor; readonly path: string }[]
  /** Counted requests of each visitor; a few before them warm everything up. */
  readonly rounds: number
  /** What each visitor reads between two pages, in milliseconds; 0 asks again at once. */
  readonly pauseMs: number
  /** Asked before each round after the first ones: whether to go on. */
  readonly goOn?: () => boolean
}

export interface LoadResult {
  /** Milliseconds of each counted request. */
  readonly times: readonly number[]
  readonly failures: number
  readonly perSecond: number
}

const WARM_UP = 3
/** Whatever the machine, one page's load is over by then. */
const LIMIT_MS = 30_000

/** All visitors at once, each asking for one page after another on a connection of their own. */
export async function putLoad({
  visits,
  rounds,
  pauseMs,
  goOn = () => true,
}: Load): Promise<LoadResult> {
  const times: number[] = []
  let failures = 0
  for (const { visitor, path } of visits) {
    for (let round = 0; round < WARM_UP; round += 1) await visitor.get(path)
  }
  const began = performance.now()
  await Promise.all(
    visits.map(async ({ visitor, path }, index) => {
      // People do not press all at once.
      if (pauseMs > 0) await pause((pauseMs * index) / visits.length)
      for (let round = 0; round < rounds; round += 1) {
        if (performance.now() - began > LIMIT_MS || !goOn()) return
        const answer = await visitor.get(path)
        if (answer.status === 200) times.push(answer.ms)
        else failures += 1
        if (pauseMs > 0) await pause(pauseMs)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  return { times, failures, perSecond: times.length / seconds }
}
