import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isHeld, readHolder, writeHolder } from './pid-file.ts'

/** One process's mark that it uses the server. */
export interface UserMark {
  /** Take the mark away. @returns whether nobody else uses the server now */
  leave(): Promise<boolean>
}

/**
 * Mark this process as a user of the server. Whoever leaves last puts the light out, so a backup
 * that runs while the app is stopped keeps its database.
 */
export async function joinUsers(dataDir: string): Promise<UserMark> {
  const folder = join(dataDir, 'server', 'users')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const mark = join(folder, `${process.pid}-${randomBytes(4).toString('hex')}.json`)
  await writeHolder(mark)
  return {
    async leave() {
      await rm(mark, { force: true })
      return !(await anyoneIn(folder))
    },
  }
}

async function anyoneIn(folder: string): Promise<boolean> {
  for (const entry of await readdir(folder)) {
    const path = join(folder, entry)
    const holder = await readHolder(path)
    if (holder && (await isHeld(holder))) return true
    await rm(path, { force: true })
  }
  return false
}
