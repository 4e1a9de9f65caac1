import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { keyFiles } from '../keys.ts'
import { isPartPath } from './manifest.ts'
import type { ArchiveFile } from './tar.ts'

/** Every picture of the media store. One that is removed meanwhile is left out. */
export async function* mediaFiles(dataFolder: string): AsyncGenerator<ArchiveFile> {
  const root = join(dataFolder, 'media')
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name)
    const path = `media/${relative(root, file).split(sep).join('/')}`
    if (!entry.isFile() || !isPartPath(path)) continue
    const bytes = await readFile(file).catch(() => undefined)
    if (bytes) yield { path, bytes }
  }
}

/** The keys. @throws when one is missing: a backup that claims to hold them must */
export async function* keysAsFiles(dataFolder: string): AsyncGenerator<ArchiveFile> {
  for (const file of Object.values(keyFiles(dataFolder))) {
    yield { path: `keys/${file.split(sep).at(-1)}`, bytes: await readFile(file) }
  }
}
