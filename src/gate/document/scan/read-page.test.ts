import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { pdfFile } from '../../../../test/support/documents.ts'
import {
  drawnPage,
  SCANNED_POLICY,
  scanFile,
  scannedPolicy,
} from '../../../../test/support/scans.ts'
import { openEngine } from '../../photo/writing/open-engine.ts'
import { readDocument } from '../read-document.ts'
import { openPdfium } from './open-pdfium.ts'
import { readPage } from './read-page.ts'
import { scanToDocument } from './scan-to-blocks.ts'

const SLOW = 240_000
const tools = { pdfium: await openPdfium(), engine: await openEngine() }

const linesOf = async (bytes: Uint8Array, page = 1) => {
  const read = await readPage(tools, { bytes, page })
  if (read.kind !== 'read') throw new Error(read.reason)
  return [...read.lines].sort((one, other) => other.y - one.y)
}

describe('a scan', () => {
  it('is told from a document with text, with how many pages it has', {
    timeout: SLOW,
  }, async () => {
    expect(await readDocument(await scannedPolicy())).toEqual({ kind: 'scan', pages: 2 })
  })

  it('becomes the words that stand on the paper, with gaps, headings and pages', {
    timeout: SLOW,
  }, async () => {
    const bytes = await scannedPolicy()
    const pages = [
      await readPage(tools, { bytes, page: 1 }),
      await readPage(tools, { bytes, page: 2 }),
    ]
    const read = scanToDocument(pages)
    if (read.kind !== 'read') throw new Error(read.reason)
    expect(read).toMatchObject({ format: 'pdf', pages: 2 })
    expect(read.blocks.map(({ text, page }) => [text, page])).toEqual([
      ['Social Media at Acorn', 1],
      ['1. Contact with pupils', 1],
      [`${SCANNED_POLICY[0][2]} ${SCANNED_POLICY[0][3]}`, 1],
      [`${SCANNED_POLICY[0][4]} ${SCANNED_POLICY[0][5]}`, 1],
      ['2. Photographs', 2],
      [`${SCANNED_POLICY[1][1]} ${SCANNED_POLICY[1][2]}`, 2],
      [SCANNED_POLICY[1][3], 2],
    ])
  })

  it.each([-2, 90, 180])(
    'is read when the sheet lies turned by %i degrees',
    { timeout: SLOW },
    async (turned) => {
      const sheet = await drawnPage(SCANNED_POLICY[0], { turned })
      const lines = await linesOf(await scanFile([sheet]))
      expect(lines.map(({ text }) => text)).toEqual([...SCANNED_POLICY[0]])
      expect(lines.every(({ y }) => y > 0 && y < 900)).toBe(true)
    },
  )

  it('marks the line that is hard to read, and no other', { timeout: SLOW }, async () => {
    const sheet = await drawnPage(SCANNED_POLICY[1], { smeared: [2] })
    const lines = await linesOf(await scanFile([sheet]))
    expect(lines.map(({ doubtful }) => doubtful)).toEqual([false, false, true, false])
  })

  it('is put together of the strips that some scanners cut a page into', {
    timeout: SLOW,
  }, async () => {
    const sheet = await drawnPage(SCANNED_POLICY[0])
    const cut = (top: number, height: number) =>
      sharp(sheet).extract({ left: 0, top, width: 1240, height }).jpeg().toBuffer()
    const [upper, lower] = [await cut(0, 240), await cut(240, 1514)]
    const bytes = await pdfFile(
      (pdf) => {
        pdf.image(upper, 0, 0, { width: 595.28, height: (841.89 * 240) / 1754 })
        pdf.image(lower, 0, (841.89 * 240) / 1754, {
          width: 595.28,
          height: (841.89 * 1514) / 1754,
        })
      },
      { size: 'A4', margin: 0 },
    )
    expect((await linesOf(bytes)).map(({ text }) => text)).toEqual([...SCANNED_POLICY[0]])
  })

  it('says that a page shows more than the lines that were read', { timeout: SLOW }, async () => {
    const stamp = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><circle cx="150" cy="150" r="120" fill="#245"/></svg>`
    const sheet = await sharp(await drawnPage(SCANNED_POLICY[1]))
      .composite([{ input: Buffer.from(stamp), left: 700, top: 1_200 }])
      .jpeg()
      .toBuffer()
    const [plain, stamped] = await Promise.all([
      scanFile([await drawnPage(SCANNED_POLICY[1])]),
      scanFile([sheet]),
    ])
    expect(await readPage(tools, { bytes: plain, page: 1 })).toMatchObject({ more: false })
    const read = await readPage(tools, { bytes: stamped, page: 1 })
    expect(read).toMatchObject({ more: true })
    const document = scanToDocument([read])
    expect(document.kind === 'read' && document.leftOut).toEqual([
      { what: 'pictures', times: 1, says: ['Page 1'] },
    ])
  })

  it('has a page without a word as unread where something stands on it, and as empty where nothing does', {
    timeout: SLOW,
  }, async () => {
    const empty = await drawnPage([])
    const disc = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><circle cx="200" cy="200" r="190" fill="#245"/></svg>`
    const drawn = await sharp(empty)
      .composite([{ input: Buffer.from(disc) }])
      .jpeg()
      .toBuffer()
    const bytes = await scanFile([empty, drawn])
    expect(await readPage(tools, { bytes, page: 1 })).toMatchObject({
      kind: 'read',
      lines: [],
      more: false,
    })
    expect(await readPage(tools, { bytes, page: 2 })).toMatchObject({ kind: 'unread' })
  })

  it('is refused where none of its words can be read', () => {
    expect(scanToDocument([{ kind: 'unread', reason: 'It stopped.' }])).toMatchObject({
      kind: 'refused',
      code: 'no_text',
    })
  })
})
