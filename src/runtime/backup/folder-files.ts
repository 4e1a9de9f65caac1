import { type FileHandle, open, readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { keyFiles } from '../keys.ts'
import { isPartPath } from './manifest.ts'
import type { ArchiveFile, StreamedFile } from './tar.ts'

/** Every picture and video of the media store, and every sealed file of evidence. */
export async function* mediaFiles(dataFolder: string): AsyncGenerator<StreamedFile> {
  yield* filesOf(dataFolder, 'media')
  yield* filesOf(dataFolder, 'evidence')
}

/** The files of a store. One that is removed meanwhile is left out. */
async function* filesOf(
  dataFolder: string,
  folder: 'media' | 'evidence',
): AsyncGenerator<StreamedFile> {
  const root = join(dataFolder, folder)
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name)
    const path = `${folder}/${relative(root, file).split(sep).join('/')}`
    if (!entry.isFile() || !isPartPath(path)) continue
    const opened = await open(file).catch(() => undefined)
    if (!opened) continue
    try {
      const { size } = await opened.stat()
      yield { path, size, pieces: piecesOf(opened) }
    } finally {
      await opened.close()
    }
  }
}

const PIECE_BYTES = 1024 * 1024

async function* piecesOf(file: FileHandle): AsyncGenerator<Buffer> {
  for (;;) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PIECE_BYTES))
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

/** The keys. @throws when one is missing: a backup that claims to hold them must */
export async function* keysAsFiles(dataFolder: string): AsyncGenerator<ArchiveFile> {
  for (const file of Object.values(keyFiles(dataFolder))) {
    yield { path: `keys/${file.split(sep).at(-1)}`, bytes: await readFile(file) }
  }
}
