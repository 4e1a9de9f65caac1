import { describe, expect, it } from 'vitest'
import {
  type CopierPicture,
  copierFile,
  faxPictures,
  hugePicture,
  jbig2Picture,
} from '../../../../test/support/copier-scans.ts'
import { drawnPage, SCANNED_POLICY } from '../../../../test/support/scans.ts'
import { openEngine } from '../../photo/writing/open-engine.ts'
import { readDocument } from '../read-document.ts'
import { jbig2IsWhole } from './jbig2-end.ts'
import { openPdfium } from './open-pdfium.ts'
import { pagePicture } from './page-picture.ts'
import { readPage } from './read-page.ts'

const SLOW = { timeout: 240_000 }
const tools = { pdfium: await openPdfium(), engine: await openEngine() }
const sheet = await drawnPage(SCANNED_POLICY[0])

async function textOf(bytes: Uint8Array): Promise<string[]> {
  const read = await readPage(tools, { bytes, page: 1 })
  if (read.kind !== 'read') throw new Error(read.reason)
  return [...read.lines].sort((one, other) => other.y - one.y).map(({ text }) => text)
}

const PACKINGS: readonly (readonly [string, () => Promise<readonly CopierPicture[]>])[] = [
  ['as CCITT Group 4 at 200 dots an inch', () => faxPictures(sheet)],
  [
    'as CCITT Group 4 at 300, a set bit for black',
    () => faxPictures(sheet, { dotsAnInch: 300, blackIsOne: true }),
  ],
  ['as JBIG2, dot by dot', async () => [await jbig2Picture(sheet)]],
  ['as JBIG2, by what comes again', async () => [await jbig2Picture(sheet, { symbols: true })]],
]

describe('a scan of a black-and-white copier', () => {
  it.each(PACKINGS)('is offered and read, packed %s', SLOW, async (_, pack) => {
    const bytes = copierFile([{ pictures: await pack() }])
    expect(await readDocument(bytes)).toEqual({ kind: 'scan', pages: 1 })
    expect(await textOf(bytes)).toEqual([...SCANNED_POLICY[0]])
  })

  it('is read in strips, on a page that readers turn', SLOW, async () => {
    const pictures = await faxPictures(sheet, { strips: true })
    expect(pictures.length).toBeGreaterThan(5)
    expect(await textOf(copierFile([{ pictures, turned: 90 }]))).toEqual([...SCANNED_POLICY[0]])
  })

  it('is refused unopened where it says that it is larger than any paper', async () => {
    const before = tools.pdfium.memory().byteLength
    const bytes = copierFile([{ pictures: [hugePicture()] }])
    expect(await readPage(tools, { bytes, page: 1 })).toMatchObject({ kind: 'unread' })
    expect(tools.pdfium.memory().byteLength).toBe(before)
  })
})

const jbig2 = await jbig2Picture(sheet)
const symbols = await jbig2Picture(sheet, { symbols: true })

/** The bytes with a number of four bytes in them changed. */
function withNumber(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = Buffer.from(bytes)
  changed.writeUInt32BE(value, at)
  return changed
}

/** Where a picture's second part says how wide and how high its dots lie. */
const REGION = [41, 45] as const
/** Where a part with symbols says how many there are, and how many of them are for others. */
const COUNTS = [21, 25] as const

const BROKEN: readonly (readonly [string, CopierPicture])[] = [
  ['JBIG2 that breaks off', { ...jbig2, data: jbig2.data.subarray(0, 1_500) }],
  [
    'JBIG2 whose symbols break off',
    { ...symbols, globals: (symbols.globals ?? new Uint8Array()).subarray(0, 200) },
  ],
  [
    'JBIG2 with four thousand million symbols',
    {
      ...symbols,
      globals: COUNTS.reduce(
        (bytes, at) => withNumber(bytes, at, 0xffffffff),
        symbols.globals ?? new Uint8Array(),
      ),
    },
  ],
  [
    'JBIG2 that lies about its size',
    {
      ...jbig2,
      data: REGION.reduce((bytes, at) => withNumber(bytes, at, 60_000), jbig2.data),
    },
  ],
  ['noise', { ...jbig2, data: Buffer.alloc(4_000, 7) }],
  ['nothing', { ...jbig2, data: new Uint8Array() }],
  ['no width', { ...jbig2, width: 0 }],
]

describe('a picture that a copier did not write', () => {
  it.each(BROKEN)('leaves its page unread: %s', async (_, picture) => {
    const bytes = copierFile([{ pictures: [picture] }])
    expect(await pagePicture(tools.pdfium, { bytes, page: 1 })).toContain('damaged')
    const sound = copierFile([{ pictures: [jbig2] }])
    expect(await pagePicture(tools.pdfium, { bytes: sound, page: 1 })).toMatchObject({
      height: 2_900,
    })
  })

  it('never passes for a blank page where fax data break off', SLOW, async () => {
    const [fax] = await faxPictures(sheet)
    if (!fax) throw new Error('There is no picture.')
    const half = { ...fax, data: fax.data.subarray(0, fax.data.length / 2) }
    const read = await readPage(tools, { bytes: copierFile([{ pictures: [half] }]), page: 1 })
    expect(read.kind === 'unread' || read.more).toBe(true)
  })

  it('is known for whole or cut by the lengths of its parts', () => {
    expect(jbig2IsWhole(jbig2.data)).toBe(true)
    expect(jbig2IsWhole(Buffer.concat([jbig2.data, Buffer.from('\r\n')]))).toBe(true)
    for (const length of [jbig2.data.length - 1, 300, 40, 35]) {
      expect(jbig2IsWhole(jbig2.data.subarray(0, length))).toBe(false)
    }
  })
})
