import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { addScan } from '../domain/policies/index.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

/** What stands on the sheet that turned up in a drawer. */
const SHEET = [
  'Rules for our web page',
  '1. What is shown',
  '1.1 A photograph of a child is shown only where a parent has said yes',
  'in writing. Names of children are not given beside photographs.',
  '1.2 The office keeps the list of those who have said no.',
  '2. Who writes',
  '2.1 Staff hand in what they want shown; the head teacher reads it first.',
  '2.2 Nobody writes to a child from an account of their own.',
] as const

/** A school has found an old sheet of rules and brought it in as a scan; nobody has had it read yet. */
export async function scanOldPolicy(
  { database }: DemoTools,
  standing: StandingSchool,
  at: Date,
): Promise<void> {
  const head = holder(standing, 'head')
  const bytes = await asPdf(await drawnSheet())
  const scan = { fileName: 'Rules from the drawer.pdf', why: '', pages: 1, bytes }
  await database.write(head.trustId, async (db) => {
    must(await addScan(db, head, { schoolId: standing.schoolId, ...scan }, at))
  })
}

async function drawnSheet(): Promise<Buffer> {
  const lines = SHEET.map((line, nth) => {
    const size = nth === 0 ? 34 : 25
    return `<text x="130" y="${170 + nth * 36}" font-size="${size}">${line}</text>`
  })
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754">
    <rect width="100%" height="100%" fill="#f8f6f0"/>
    <g font-family="Liberation Serif, DejaVu Serif, serif" fill="#2b2b2b">${lines.join('')}</g></svg>`
  const paper = sharp(Buffer.from(sheet)).rotate(0.6, { background: '#f8f6f0' })
  return paper.blur(0.5).jpeg({ quality: 75 }).toBuffer()
}

async function asPdf(sheet: Buffer): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0 })
  const pieces: Buffer[] = []
  pdf.on('data', (piece: Buffer) => pieces.push(piece))
  const whole = new Promise<void>((done) => pdf.on('end', done))
  pdf.image(sheet, 0, 0, { fit: [pdf.page.width, pdf.page.height] })
  pdf.end()
  await whole
  return new Uint8Array(Buffer.concat(pieces))
}
