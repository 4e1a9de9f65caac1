import sharp from 'sharp'
import { drawnText, type Typeface } from './drawn-text.ts'

/** A certificate as it may be seen in a photo. */
export interface Certificate {
  readonly name: string
  readonly face: Typeface
  /** How much of the photo's width the paper takes, from 0 to 1. */
  readonly share: number
  /** How far it is turned, in degrees clockwise. */
  readonly turned: number
}

const PAPER = { width: 1000, height: 700 }
const PHOTO = { width: 4000, height: 3000 }

/** A photo of a made-up certificate in front of a wall, as a JPEG of 12 million pixels. */
export function certificatePhoto(certificate: Certificate, size = PHOTO): Promise<Buffer> {
  const scale = (size.width * certificate.share) / PAPER.width
  const place = `translate(${size.width / 2} ${size.height / 2}) rotate(${certificate.turned}) scale(${scale}) translate(${-PAPER.width / 2} ${-PAPER.height / 2})`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
    ${wall(size)}<g transform="${place}">${paper(certificate)}</g></svg>`
  return sharp(Buffer.from(svg)).flatten().jpeg({ quality: 88 }).toBuffer()
}

function paper({ name, face }: Certificate): string {
  const line = (text: string, y: number, size: number, own: Typeface) =>
    drawnText({ text, face: own, size, x: PAPER.width / 2, y, centred: true })
  return `<rect width="${PAPER.width}" height="${PAPER.height}" fill="#fdfbf3"/>
    <rect x="25" y="25" width="950" height="650" fill="none" stroke="#9a7b2d" stroke-width="8"/>
    ${line('Certificate of Achievement', 150, 62, 'playfair-display')}
    ${line('This certificate is awarded to', 240, 34, 'lato')}
    ${line(name, 350, 70, face)}
    ${line('for reading twelve books this term', 440, 34, 'lato')}
    ${line('Hill School, July 2026', 600, 28, 'lato')}`
}

/** A wall with a window, a board and light from one side: shapes with edges, and no writing. */
export function wall({ width, height }: { width: number; height: number }): string {
  const board = { width: width * 0.3, height: height * 0.3 }
  return `<defs><linearGradient id="light"><stop offset="0" stop-color="#c9c2b4"/><stop offset="1" stop-color="#8d97a3"/></linearGradient></defs>
    <rect width="${width}" height="${height}" fill="url(#light)"/>
    <rect x="${width * 0.02}" y="${height * 0.04}" width="${board.width}" height="${board.height}" fill="#2f6b4f"/>
    <path d="M${width * 0.75} ${height * 0.05}h${width * 0.2}v${height * 0.3}h${-width * 0.2}zm${width * 0.1} 0v${height * 0.3}" fill="#dfeaf2" stroke="#fff" stroke-width="${width * 0.006}"/>
    <circle cx="${width * 0.12}" cy="${height * 0.85}" r="${height * 0.1}" fill="#b3543c"/>`
}

/** A group photo in outline: a row of heads, which from afar looks like a line of round letters. */
export function heads({ width, height }: { width: number; height: number }): string {
  const people = Array.from({ length: 9 }, (_, at) => {
    const [x, y, r] = [width * (0.08 + at * 0.1), height * 0.4, width * 0.037]
    return `<rect x="${x - r}" y="${y + r}" width="${2 * r}" height="${6 * r}" rx="${r / 2}" fill="hsl(${at * 40},45%,45%)"/>
      <circle cx="${x}" cy="${y}" r="${r}" fill="#d8b89c"/>
      <path d="M${x - r} ${y}q${r} ${-2 * r} ${2 * r} 0" fill="#46352a"/>
      <path d="M${x - r / 3} ${y + r / 2.5}q${r / 3} ${r / 4} ${r / 1.5} 0" fill="none" stroke="#7d2b2b" stroke-width="${r / 12}"/>`
  })
  return `<rect width="${width}" height="${height}" fill="#9fb0bd"/>${people.join('')}`
}
