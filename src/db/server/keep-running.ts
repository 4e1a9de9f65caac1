import { setTimeout as wait } from 'node:timers/promises'
import { findPostmaster } from './postmaster.ts'
import type { Cluster, ServerLog } from './types.ts'

/** How often to look: a process that is gone is seen without asking the server anything. */
const LOOK_EVERY_MS = 3_000
/** How long to wait after a start that failed, as on a full disk. */
const TRY_AGAIN_MS = 15_000

export interface Kept {
  readonly cluster: Cluster
  /** Start it on this cluster, or join whoever just did. */
  readonly start: () => Promise<void>
  readonly log: ServerLog
}

/**
 * Start the server again whenever it dies, as when the computer ran out of memory or of disk.
 * @returns how to stop watching
 */
export function keepRunning(kept: Kept): () => Promise<void> {
  const stop = new AbortController()
  const watching = watch(kept, stop.signal)
  return async () => {
    stop.abort()
    await watching
  }
}

async function watch(kept: Kept, signal: AbortSignal): Promise<void> {
  let pause = LOOK_EVERY_MS
  for (;;) {
    await wait(pause, undefined, { signal, ref: false }).catch(() => undefined)
    if (signal.aborted) return
    pause = await look(kept)
  }
}

/** @returns how long to wait before the next look */
async function look({ cluster, start, log }: Kept): Promise<number> {
  const found = await findPostmaster(cluster.folder)
  if (found !== undefined && found !== 'stale') return LOOK_EVERY_MS
  try {
    await start()
    log.warn({ folder: cluster.folder }, 'The database server was gone and was started again.')
    return LOOK_EVERY_MS
  } catch (error) {
    log.warn({ err: error }, 'The database server is gone and does not start; trying again soon.')
    return TRY_AGAIN_MS
  }
}
