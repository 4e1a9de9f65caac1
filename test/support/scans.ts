import sharp from 'sharp'
import { pdfFile } from './documents.ts'

/** A page of a made-up policy, as it stands on paper, line by line. */
export const SCANNED_POLICY = [
  [
    'Social Media at Acorn',
    '1. Contact with pupils',
    '1.1 Staff must not accept a friend request from a pupil, whatever the',
    'age of the pupil, and must tell the head teacher of it on that day.',
    '1.2 Former pupils may be contacted when they are 18 years old and',
    'have left the school for at least 2 years.',
  ],
  [
    '2. Photographs',
    '2.1 No photograph of a child is posted without the written consent',
    'of a parent. Consent is asked for every 12 months.',
    '2.2 Names of children are never given beside their photographs.',
  ],
] as const

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

export interface DrawnPage {
  /** Degrees clockwise by which the sheet lies turned on the glass. */
  readonly turned?: number
  /** Lines by their number, from 0, that are smeared so that they are hard to read. */
  readonly smeared?: readonly number[]
}

/** A sheet of paper as a scanner sees it: A4 at 150 dots an inch, as a JPEG. */
export async function drawnPage(
  lines: readonly string[],
  { turned = 0, smeared = [] }: DrawnPage = {},
): Promise<Buffer> {
  const drawn = lines.map((line, at) => {
    const words = line.replace(/[&<>]/g, (sign) => ESCAPED[sign] ?? sign)
    const smear = smeared.includes(at) ? ' filter="url(#smear)"' : ''
    return `<text x="120" y="${160 + at * 32}" font-size="${at === 0 ? 32 : 24}"${smear}>${words}</text>`
  })
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754">
    <filter id="smear"><feGaussianBlur stdDeviation="3.4 1.2"/></filter>
    <rect width="100%" height="100%" fill="#fbfaf6"/>
    <g font-family="Lato, Liberation Sans, DejaVu Sans, sans-serif" fill="#222">${drawn.join('')}</g></svg>`
  return sharp(Buffer.from(sheet))
    .rotate(turned, { background: '#fbfaf6' })
    .blur(0.6)
    .jpeg({ quality: 75 })
    .toBuffer()
}

/** Sheets of paper as a PDF, as a copier writes it: a picture to a page and no text. */
export async function scanFile(sheets: readonly Buffer[]): Promise<Uint8Array> {
  return pdfFile(
    (pdf) => {
      for (const sheet of sheets) {
        pdf.addPage()
        pdf.image(sheet, 0, 0, { fit: [pdf.page.width, pdf.page.height] })
      }
    },
    { size: 'A4', margin: 0, autoFirstPage: false },
  )
}

/** The made-up policy as a scan. */
export async function scannedPolicy(): Promise<Uint8Array> {
  return scanFile(await Promise.all(SCANNED_POLICY.map((lines) => drawnPage(lines))))
}
