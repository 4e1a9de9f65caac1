import PDFDocument from 'pdfkit'

/** A page that is a picture. */
export interface Sheet {
  /** A JPEG. */
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** The longer side of A4, in points. */
const LONG_SIDE = 842

/** Files say when they were made; equal sheets are to give equal bytes. */
const NO_DAY = new Date(0)

/** Put pictures together as one PDF, one to a page, each page as its picture lies. Equal sheets give equal bytes. */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Buffer> {
  const paper = new PDFDocument({ autoFirstPage: false, info: { CreationDate: NO_DAY } })
  const pieces: Buffer[] = []
  paper.on('data', (piece: Buffer) => pieces.push(piece))
  const ended = new Promise((resolve, reject) => paper.on('end', resolve).on('error', reject))
  for (const { bytes, width, height } of sheets) {
    const scale = LONG_SIDE / Math.max(width, height)
    const size: [number, number] = [width * scale, height * scale]
    paper.addPage({ size, margin: 0 })
    paper.image(Buffer.from(bytes), 0, 0, { width: size[0], height: size[1] })
  }
  paper.end()
  await ended
  return Buffer.concat(pieces)
}
