import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Makes a folder and those above it for this account only, and puts their names on the disk. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 })
  if (!first) return
  for (let made = path; made.length >= first.length; made = dirname(made)) {
    await syncFolder(dirname(made))
  }
}

/** Puts the names in a folder on the disk: a file renamed into it is not kept safe by its own sync. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Writes a new file for this account only and waits until the disk has it. */
export async function writeToDisk(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Removes the files of a folder that were last written before a time and may go; returns how many. */
export async function removeOlder(
  folder: string,
  before: Date,
  mayGo: (name: string) => boolean = () => true,
): Promise<number> {
  let removed = 0
  for (const name of (await readdir(folder)).filter(mayGo)) {
    const path = join(folder, name)
    const written = await stat(path).catch(() => undefined)
    if (!written || written.mtime >= before) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}
