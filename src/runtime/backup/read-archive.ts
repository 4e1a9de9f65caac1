import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { isPartPath, MANIFEST_PATH, type Manifest, manifestSchema } from './manifest.ts'
import { isSealed, SealError, unseal } from './sealed-stream.ts'
import { bytesOf, type StreamedFile, TarError, unpackPieces } from './tar.ts'

export interface ArchiveOptions {
  readonly file: string
  readonly passphrase: string | undefined
}

/** The archive cannot be trusted or read; nothing was changed. */
export class ArchiveError extends Error {
  override name = 'ArchiveError'
}

/**
 * Read the whole archive and hold every part against its SHA-256.
 * @throws ArchiveError naming the first thing that is wrong
 */
export async function verifyArchive(options: ArchiveOptions): Promise<Manifest> {
  const seen = new Map<string, string>()
  let manifest: Manifest | undefined
  for await (const file of archiveFiles(options)) {
    if (file.path === MANIFEST_PATH) manifest = parseManifest(await bytesOf(file))
    else seen.set(file.path, await digestOf(file))
  }
  if (!manifest) throw new ArchiveError('The archive has no list of its contents.')
  for (const part of manifest.parts) {
    const sha256 = seen.get(part.path)
    if (sha256 === undefined) throw new ArchiveError(`${part.path} is missing from the archive.`)
    if (sha256 !== part.sha256) throw new ArchiveError(`${part.path} was changed or is damaged.`)
    if (!isPartPath(part.path)) throw new ArchiveError(`${part.path} does not belong in a backup.`)
    seen.delete(part.path)
  }
  const [stranger] = seen.keys()
  if (stranger) throw new ArchiveError(`${stranger} was put into the archive afterwards.`)
  return manifest
}

/**
 * The files of an archive in their order.
 * @throws ArchiveError when it cannot be opened, unlocked or unpacked
 */
export async function* archiveFiles(options: ArchiveOptions): AsyncGenerator<StreamedFile> {
  const locked = isSealed(await startOf(options.file))
  if (locked && options.passphrase === undefined) {
    throw new ArchiveError('This backup is locked. Give its passphrase with --passphrase-file.')
  }
  const source = createReadStream(options.file)
  const plain = locked ? Readable.from(unseal(source, options.passphrase ?? '')) : source
  const unzipped = createGunzip()
  // The error reaches whoever reads `unzipped`, which pipeline destroys with it.
  pipeline(plain, unzipped, () => undefined)
  try {
    for await (const file of unpackPieces(unzipped)) {
      yield { ...file, pieces: explained(file.pieces) }
    }
  } catch (error) {
    throw explain(error)
  } finally {
    source.destroy()
  }
}

/** What is wrong with the archive may show only in the middle of a file. */
async function* explained(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* pieces
  } catch (error) {
    throw explain(error)
  }
}

async function startOf(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function digestOf({ pieces }: StreamedFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

function parseManifest(bytes: Buffer): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    throw new ArchiveError(
      'The list of contents cannot be read. The backup is damaged, or a newer Gatepost made it.',
    )
  }
}

function explain(error: unknown): unknown {
  if (error instanceof TarError || error instanceof SealError) {
    return new ArchiveError(error.message, { cause: error })
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!code.startsWith('Z_') && code !== 'ERR_STREAM_PREMATURE_CLOSE') return error
  return new ArchiveError('The file is damaged, cut short, or no backup of Gatepost.', {
    cause: error,
  })
}
