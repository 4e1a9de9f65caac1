import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { type EvidenceStore, openEvidenceStore, sealFile } from '../evidence/index.ts'
import { makeSealingKey, readSealingKeys } from '../sealing/index.ts'
import type { PlannedFile } from './choose-files.ts'
import { DamagedFileError, packBundle, packOnce } from './pack-bundle.ts'

const keys = readSealingKeys(makeSealingKey())
const trustId = 'a trust'
const paper = Buffer.from('%PDF on paper')
let folder: string
let store: EvidenceStore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-pack-'))
  store = await openEvidenceStore(folder)
})
afterAll(() => rm(folder, { recursive: true }))

async function planned(bytes: Buffer, nr: number): Promise<PlannedFile> {
  const file = await sealFile({ store, keys, trustId }, { name: 'a.png', bytes })
  if (file.kind === 'no_space') throw new Error(file.message)
  return {
    ...file,
    name: 'a.png',
    redactedFrom: null,
    quarantined: false,
    evidenceId: 'e',
    matterId: 'm',
    path: `evidence/00${nr}.png`,
    covered: false,
  }
}

const open = () => ({ store, keys, trustId })
const pathOf = ({ storedAs }: PlannedFile) =>
  join(folder, 'evidence', storedAs.slice(0, 2), storedAs.slice(2, 4), storedAs)

describe('a packed bundle', () => {
  it('is the same file each time, of the digest and size that were worked out before', async () => {
    const files = [await planned(randomBytes(700_000), 1), await planned(Buffer.from('x'), 2)]
    const pack = { paper, files, at: NOW }
    const once = await packOnce(pack, open())
    const whole = Buffer.concat(await allOf(packBundle(pack, open())))
    expect(once).toEqual({
      sha256: createHash('sha256').update(whole).digest('hex'),
      bytes: whole.byteLength,
    })
    const names = Object.keys(unzipSync(whole))
    expect(names).toEqual(['bundle.pdf', 'evidence/001.png', 'evidence/002.png', 'hashes.txt'])
  })

  it('is not made when one byte of a sealed file was changed on the disk', async () => {
    const [whole, changed] = [
      await planned(randomBytes(900), 1),
      await planned(randomBytes(900), 2),
    ]
    const sealed = await readFile(pathOf(changed))
    sealed[400] = (sealed[400] ?? 0) ^ 1
    await writeFile(pathOf(changed), sealed)
    const made = packOnce({ paper, files: [whole, changed], at: NOW }, open())
    await expect(made).rejects.toThrow(DamagedFileError)
    await expect(made).rejects.toMatchObject({ file: { path: changed.path } })
  })

  it('is not made without a file that is gone, nor without the key to one', async () => {
    const gone = await planned(randomBytes(900), 1)
    const other = { ...open(), keys: readSealingKeys(makeSealingKey()) }
    await expect(packOnce({ paper, files: [gone], at: NOW }, other)).rejects.toThrow(
      DamagedFileError,
    )
    await rm(pathOf(gone))
    await expect(packOnce({ paper, files: [gone], at: NOW }, open())).rejects.toThrow(
      DamagedFileError,
    )
  })

  it('breaks off before a file that was stopped while it went out', async () => {
    const stopped = await planned(randomBytes(900), 1)
    const reading = packBundle({ paper, files: [stopped], at: NOW }, open())
    await reading.next()
    await rm(pathOf(stopped))
    await expect(allOf(reading)).rejects.toThrow(DamagedFileError)
  })
})

async function allOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}
