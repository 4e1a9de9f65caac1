import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { StreamedFile } from './tar.ts'

/** The folders of the data folder that a backup may hold. */
const FOLDERS = ['media', 'evidence', 'keys'] as const
type Folder = (typeof FOLDERS)[number]

/** Files written beside the real folders, to be put in their place once all are there. */
export interface StagedFiles {
  keep(file: StreamedFile): Promise<void>
  /** Put the folders in the place of the real ones. Keys stay as they are when none were kept. */
  putInPlace(): Promise<void>
  discard(): Promise<void>
}

/** Begin to write a backup's pictures and keys. */
export async function stageFiles(dataFolder: string): Promise<StagedFiles> {
  const stagedAt = (folder: Folder) => join(dataFolder, `${folder}.restoring`)
  const discard = async () => {
    for (const folder of FOLDERS) await rm(stagedAt(folder), { recursive: true, force: true })
  }
  await discard()
  for (const folder of ['media', 'evidence'] as const) {
    await mkdir(stagedAt(folder), { recursive: true, mode: 0o700 })
  }
  return {
    async keep(file) {
      const folder = FOLDERS.find((name) => file.path.startsWith(`${name}/`))
      if (!folder) return
      const target = join(stagedAt(folder), file.path.slice(folder.length + 1))
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      await writeSynced(target, file.pieces)
    },
    async putInPlace() {
      for (const folder of FOLDERS) await replace(join(dataFolder, folder), stagedAt(folder))
    },
    discard,
  }
}

/** Whether the media store holds any picture. */
export async function holdsPictures(dataFolder: string): Promise<boolean> {
  const entries = await readdir(join(dataFolder, 'media'), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => [])
  return entries.some((entry) => entry.isFile())
}

async function replace(real: string, staged: string): Promise<void> {
  const before = `${real}.before-restore`
  const isStaged = await readdir(staged).then(
    () => true,
    () => false,
  )
  if (!isStaged) return
  await rm(before, { recursive: true, force: true })
  await rename(real, before).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  await rename(staged, real)
  await rm(before, { recursive: true, force: true })
}

async function writeSynced(path: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    for await (const piece of pieces) await file.writeFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}
