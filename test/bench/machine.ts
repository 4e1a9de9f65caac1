import { cpus, loadavg, release, totalmem, type } from 'node:os'

/** What the figures were measured on; without it they mean nothing. */
export interface Machine {
  readonly cores: number
  readonly processor: string
  readonly memoryGb: number
  readonly system: string
  readonly node: string
  /** Processes that wanted a core, on average over a minute: more than the cores is a busy machine. */
  readonly load: number
}

export function describeMachine(): Machine {
  const cores = cpus()
  return {
    cores: cores.length,
    processor: cores[0]?.model.trim() || 'unknown',
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${type()} ${release()}`,
    node: process.version,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  }
}
