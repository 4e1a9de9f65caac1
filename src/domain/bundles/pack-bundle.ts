import { createHash } from 'node:crypto'
import { type EvidenceStore, openWholeFile } from '../evidence/index.ts'
import type { SealingKeys } from '../sealing/index.ts'
import { type PackagedFile, zipAsRead } from '../zip-as-read.ts'
import type { PlannedFile } from './choose-files.ts'

/** Where sealed files are opened. */
export interface OpenAt {
  readonly store: EvidenceStore
  readonly keys: SealingKeys
  readonly trustId: string
}

/** What is packed: the document as it is, and files as they lie. */
export interface ToPack {
  readonly paper: Buffer
  readonly files: readonly PlannedFile[]
  readonly at: Date
}

/** A file that was to go out is not what was sealed. */
export class DamagedFileError extends Error {
  override name = 'DamagedFileError'
  readonly file: PlannedFile
  constructor(file: PlannedFile) {
    super('A file of evidence is not what was sealed.')
    this.file = file
  }
}

const PIECE = 256 * 1024
const PAPER = 'bundle.pdf'

/**
 * The bundle as one ZIP, each file opened and proved when its turn comes: no more than one is in memory. The same
 * input gives the same bytes.
 * @throws DamagedFileError before the first byte of a file that is not what was sealed
 */
export function packBundle(pack: ToPack, open: OpenAt): AsyncGenerator<Uint8Array> {
  return zipAsRead(filesOf(pack, open), pack.at)
}

async function* filesOf({ paper, files }: ToPack, open: OpenAt): AsyncGenerator<PackagedFile> {
  yield { name: PAPER, pieces: inPieces(paper) }
  for (const file of files) {
    const bytes = await openWholeFile(open, file)
    if (!bytes) throw new DamagedFileError(file)
    yield { name: file.path, pieces: inPieces(bytes) }
  }
  yield { name: 'hashes.txt', pieces: [Buffer.from(hashList(paper, files))] }
}

function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += PIECE) {
    yield bytes.subarray(start, start + PIECE)
  }
}

/** As `sha256sum -c` reads it. */
function hashList(paper: Buffer, files: readonly PlannedFile[]): string {
  const ofPaper = createHash('sha256').update(paper).digest('hex')
  const lines = [{ sha256: ofPaper, path: PAPER }, ...files]
  return lines.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('')
}

export interface PackedOnce {
  readonly sha256: string
  readonly bytes: number
}

/**
 * Pack once without handing anything out: every file is proved before the first byte leaves the house, and the digest
 * of the whole can go on record first.
 * @throws DamagedFileError
 */
export async function packOnce(pack: ToPack, open: OpenAt): Promise<PackedOnce> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of packBundle(pack, open)) {
    hash.update(piece)
    bytes += piece.byteLength
  }
  return { sha256: hash.digest('hex'), bytes }
}
