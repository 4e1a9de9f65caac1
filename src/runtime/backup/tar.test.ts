import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ArchiveFile,
  bytesOf,
  endOfArchive,
  packFile,
  packPieces,
  TarError,
  unpackFiles,
  unpackPieces,
} from './tar.ts'

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function unpacked(archive: Buffer, size: number): Promise<ArchiveFile[]> {
  const files: ArchiveFile[] = []
  for await (const one of unpackFiles(inPieces(archive, size))) files.push(one)
  return files
}

const file = fc.record({
  path: fc.stringMatching(/^[a-z0-9/._-]{1,100}$/),
  bytes: fc.uint8Array({ maxLength: 2_000 }).map((array) => Buffer.from(array)),
})

describe('unpackFiles()', () => {
  it('gives back what packFile() packed, however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file), fc.integer({ min: 1, max: 3_000 }), async (files, size) => {
        const archive = Buffer.concat([...files.map(packFile), endOfArchive()])
        expect(await unpacked(archive, size)).toEqual(files)
      }),
    )
  })

  it('notices an archive that is cut short', async () => {
    const archive = packFile({ path: 'a', bytes: Buffer.from('abc') }).subarray(0, 514)
    await expect(unpacked(archive, 100)).rejects.toThrow(TarError)
  })
})

describe('unpackPieces()', () => {
  it('passes over what is not read of a file, and comes to the next one', async () => {
    const archive = Buffer.concat([
      packFile({ path: 'large', bytes: Buffer.alloc(5_000, 1) }),
      packFile({ path: 'small', bytes: Buffer.from('here') }),
      endOfArchive(),
    ])
    const read: Record<string, string> = {}
    for await (const file of unpackPieces(inPieces(archive, 700))) {
      if (file.path === 'small') read[file.path] = String(await bytesOf(file))
      else for await (const _ of file.pieces) break
    }
    expect(read).toEqual({ small: 'here' })
  })
})

describe('packPieces()', () => {
  const packed = async (bytes: Buffer, size: number, path = 'a') =>
    bytesOf({ pieces: packPieces({ path, size, pieces: inPieces(bytes, 100) }) })

  it('makes the same as packing a file at once', async () => {
    const bytes = Buffer.alloc(1_234, 7)
    expect(await packed(bytes, 1_234)).toEqual(packFile({ path: 'a', bytes }))
  })

  it('refuses a file that is not as long as it said', async () => {
    for (const size of [99, 101]) {
      await expect(packed(Buffer.alloc(100), size)).rejects.toThrow(TarError)
    }
  })
})

describe('packFile()', () => {
  it('makes what other programs read', () => {
    const archive = Buffer.concat([
      packFile({ path: 'keys/note.txt', bytes: Buffer.from('good morning') }),
      endOfArchive(),
    ])
    const said = execFileSync('tar', ['-xOf', '-', 'keys/note.txt'], { input: archive })
    expect(said.toString()).toBe('good morning')
  })

  it('refuses a path that the form has no room for', () => {
    expect(() => packFile({ path: 'x'.repeat(101), bytes: Buffer.alloc(0) })).toThrow(RangeError)
  })
})
