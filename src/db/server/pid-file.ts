import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findProcess } from './living-process.ts'

/** Who holds a pid file. */
export interface Holder {
  readonly pid: number
  readonly startedAt: string
}

export type Claim =
  | { readonly ok: true; release(): Promise<void> }
  | { readonly ok: false; readonly holder: Holder }

/**
 * Take a file as a lock for this process. A file left by a process that is gone is taken over.
 * @returns the claim, or who holds it
 */
export async function claimPidFile(path: string): Promise<Claim> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const mine = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
  await writeHolder(mine)
  try {
    for (;;) {
      const taken = await link(mine, path).then(() => true, refuseUnless('EEXIST'))
      if (taken && (await staysMine(mine, path))) {
        return { ok: true, release: () => rm(path, { force: true }) }
      }
      if (taken) continue
      const holder = await readHolder(path)
      if (holder && (await isHeld(holder))) return { ok: false, holder }
      await setAside(path, `${mine}.stale`)
    }
  } finally {
    await rm(mine, { force: true })
  }
}

/** How long another taker may still be busy moving away what it read before this file was here. */
const SETTLES_MS = 30

/**
 * Whether the file is still this claim's a moment later: a taker who read the dead process's file just
 * before may have moved this one away, and somebody else may have taken the place.
 */
async function staysMine(mine: string, path: string): Promise<boolean> {
  await setTimeout(SETTLES_MS)
  const own = await stat(mine)
  const there = await stat(path).catch(refuseUnless('ENOENT'))
  return there !== false && there.ino === own.ino
}

/** Write this process's number and start into a file that only its owner reads. */
export async function writeHolder(path: string): Promise<void> {
  const self = await findProcess(process.pid)
  const holder: Holder = { pid: process.pid, startedAt: self?.startedAt ?? '' }
  await writeFile(path, JSON.stringify(holder), { mode: 0o600 })
}

/** @returns undefined when there is no such file or it is not one of ours. */
export async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const { pid, startedAt } = JSON.parse(await readFile(path, 'utf8'))
    return typeof pid === 'number' && typeof startedAt === 'string' ? { pid, startedAt } : undefined
  } catch {
    return undefined
  }
}

/** Whether the process that wrote the file still lives. */
export async function isHeld(holder: Holder): Promise<boolean> {
  return (await findProcess(holder.pid))?.startedAt === holder.startedAt
}

/** Move a dead process's file away; when another taker was quicker, put theirs back. */
async function setAside(path: string, aside: string): Promise<void> {
  const moved = await rename(path, aside).then(() => true, refuseUnless('ENOENT'))
  if (!moved) return
  const holder = await readHolder(aside)
  if (holder && (await isHeld(holder))) await link(aside, path).catch(refuseUnless('EEXIST'))
  await rm(aside, { force: true })
}

function refuseUnless(code: string): (error: NodeJS.ErrnoException) => false {
  return (error) => {
    if (error.code !== code) throw error
    return false
  }
}
