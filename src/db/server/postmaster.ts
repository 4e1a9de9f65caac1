import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findProcess } from './living-process.ts'

/** What PostgreSQL's own pid file says, once the process behind it was seen to be that server. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly state: 'starting' | 'ready' | 'stopping'
}

/**
 * Look for a server that runs on this cluster.
 * @returns undefined when there is none; `stale` when the file's process is gone or another program
 */
export async function findPostmaster(folder: string): Promise<Postmaster | 'stale' | undefined> {
  const text = await readFile(postmasterFile(folder), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Number(lines[0])
  if (!(await isServerOf(folder, pid))) return 'stale'
  return { pid, port: Number(lines[3] ?? 0), state: stateOf(lines[7]) }
}

/** PostgreSQL's own pid file. */
export function postmasterFile(folder: string): string {
  return join(folder, 'postmaster.pid')
}

async function isServerOf(folder: string, pid: number): Promise<boolean> {
  const command = (await findProcess(pid))?.command ?? []
  const program = command[0]?.split('/').at(-1)
  return program === 'postgres' && command.includes(folder)
}

function stateOf(word: string | undefined): Postmaster['state'] {
  if (word === 'ready') return 'ready'
  return word === 'stopping' ? 'stopping' : 'starting'
}
