import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { removeOlder } from './durable-files.ts'

/**
 * Takes off the disk what was last put before a time and is not in use, two digits at a time, so that
 * a large store needs little memory.
 */
export async function clearUnused(
  root: string,
  before: Date,
  inUse: (prefix: string) => Promise<readonly string[]>,
): Promise<number> {
  let removed = 0
  for (const prefix of await foldersOf(root)) {
    const wanted = new Set(await inUse(prefix))
    for (const second of await foldersOf(join(root, prefix))) {
      removed += await removeOlder(join(root, prefix, second), before, (name) => !wanted.has(name))
    }
  }
  return removed
}

async function foldersOf(path: string): Promise<string[]> {
  return (await readdir(path)).filter((name) => /^[0-9a-f]{2}$/.test(name))
}
