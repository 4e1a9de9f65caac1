import { execFileSync } from 'node:child_process'
import { appendFile, mkdtemp, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterFile } from './after-file.ts'

/** A real disk that is soon full. */
export interface SmallDisk {
  readonly folder: string
  /** Take all the room that is left. */
  fill(): Promise<void>
  /** Give the room back. */
  free(): Promise<void>
}

/** Whether this process may mount a disk of its own. */
export const canMount = tryMount()

function tryMount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    execFileSync('umount', ['/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Mount a disk in memory of this many megabytes; gone after the tests of the file. */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'gatepost-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder])
  afterFile(async () => {
    execFileSync('umount', ['-l', folder])
    await rm(folder, { recursive: true, force: true })
  })
  const filler = join(folder, 'filler')
  return {
    folder,
    async fill() {
      for (const bytes of [1024 * 1024, 64 * 1024, 4096]) {
        while (await appendFile(filler, Buffer.alloc(bytes)).then(() => true, isFull));
      }
    },
    free: () => truncate(filler),
  }
}

function isFull(error: NodeJS.ErrnoException): false {
  if (error.code !== 'ENOSPC') throw error
  return false
}

/**
 * Where no disk can be mounted: a limit on the size of the files that this very process writes. The
 * system refuses with another number and for the same reason.
 */
export async function limitOwnFiles(bytes: number): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'gatepost-limit-'))
  const limit = (to: string) =>
    execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${to}:`])
  afterFile(async () => {
    limit('unlimited')
    await rm(folder, { recursive: true, force: true })
  })
  return {
    folder,
    fill: async () => void limit(String(bytes)),
    free: async () => void limit('unlimited'),
  }
}
