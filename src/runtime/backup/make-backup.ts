import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { openSnapshot, type Snapshot } from './export-tables.ts'
import { keysAsFiles, mediaFiles } from './folder-files.ts'
import { MANIFEST_PATH, type Manifest } from './manifest.ts'
import { seal } from './sealed-stream.ts'
import { endOfArchive, packFile, packPieces, type StreamedFile, streamed } from './tar.ts'

export interface BackupOptions {
  readonly ownerUrl: string
  readonly dataFolder: string
  /** The file to write; must not exist. */
  readonly target: string
  /** Whether the keys go in as well; the file is then as precious as they are. */
  readonly withKeys: boolean
  /** Locks the file when given. */
  readonly passphrase: string | undefined
  readonly madeBy: string
  readonly now: Date
}

/**
 * Write one file that holds one state of the database, the pictures and, when wanted, the keys.
 * The app may run meanwhile. The file appears under its name only when it is whole and on the disk.
 */
export async function makeBackup(options: BackupOptions): Promise<Manifest> {
  const half = `${options.target}.half-made`
  const snapshot = await openSnapshot(options.ownerUrl)
  const manifest = startManifest(options, snapshot)
  try {
    await pipeline(
      Readable.from(archive(options, { snapshot, manifest })),
      createGzip({ level: 4 }),
      (source: AsyncIterable<Buffer>) =>
        options.passphrase === undefined ? source : seal(source, options.passphrase),
      createWriteStream(half, { flags: 'w', mode: 0o600 }),
    )
    await syncFile(half)
    await rename(half, options.target)
    return manifest
  } finally {
    await snapshot.close()
    await rm(half, { force: true })
  }
}

interface Writable extends Manifest {
  tables: { name: string; rows: number }[]
  parts: { path: string; bytes: number; sha256: string }[]
}

function startManifest(options: BackupOptions, snapshot: Snapshot): Writable {
  return {
    format: 1,
    madeBy: options.madeBy,
    madeAt: options.now.toISOString(),
    schemaNumber: snapshot.schemaNumber,
    tables: [],
    withKeys: options.withKeys,
    parts: [],
  }
}

async function* archive(
  options: BackupOptions,
  { snapshot, manifest }: { snapshot: Snapshot; manifest: Writable },
): AsyncGenerator<Buffer> {
  for await (const file of everything(options, snapshot)) {
    const hash = createHash('sha256')
    yield* packPieces({ ...file, pieces: passing(file.pieces, (piece) => hash.update(piece)) })
    manifest.parts.push({ path: file.path, bytes: file.size, sha256: hash.digest('hex') })
  }
  manifest.tables.push(...snapshot.tables)
  const bytes = Buffer.from(JSON.stringify(manifest, null, 1))
  yield packFile({ path: MANIFEST_PATH, bytes })
  yield endOfArchive()
}

async function* everything(
  options: BackupOptions,
  snapshot: Snapshot,
): AsyncGenerator<StreamedFile> {
  for await (const part of snapshot.parts()) yield streamed(part)
  yield* mediaFiles(options.dataFolder)
  if (!options.withKeys) return
  for await (const key of keysAsFiles(options.dataFolder)) yield streamed(key)
}

async function* passing(
  pieces: AsyncIterable<Buffer>,
  each: (piece: Buffer) => unknown,
): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    each(piece)
    yield piece
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  await handle.sync().finally(() => handle.close())
}
