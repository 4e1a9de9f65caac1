import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, MAX_REGISTER_BYTES } from './decode-text.ts'

const TEXT = 'UPN,Forename\nA,Siân\n'
const LE = Buffer.from([0xff, 0xfe])
const BE = Buffer.from([0xfe, 0xff])
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

/** What was decoded, put together again. */
function whole(bytes: Uint8Array) {
  const decoded = decodeText(bytes)
  if (decoded.kind === 'refused') return decoded
  return { encoding: decoded.encoding, text: [...decoded.pieces()].join('') }
}

describe('decodeText()', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(TEXT)])],
    ['UTF-16LE', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')])],
    ['UTF-16BE', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(TEXT)])],
    ['UTF-16LE', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16BE', utf16be(TEXT)],
    ['Windows-1252', Buffer.from(TEXT, 'latin1')],
  ])('reads %s', (encoding, bytes) => {
    expect(whole(bytes)).toEqual({ text: TEXT, encoding })
  })

  it('reads the letters that Windows-1252 has and Latin-1 has not', () => {
    const bytes = Buffer.from([0x4f, 0x92, 0x44, 0x65, 0x6c, 0x6c, 0x2c, 0x8a, 0x80])
    expect(whole(bytes)).toEqual({ text: 'O’Dell,Š€', encoding: 'Windows-1252' })
  })

  it('reads plain letters as UTF-8, which they also are', () => {
    expect(decodeText(Buffer.from('UPN,Name'))).toMatchObject({ encoding: 'UTF-8' })
  })

  it.each([
    ['nothing', Buffer.alloc(0), /empty/],
    ['an Excel workbook', Buffer.from('PK\x03\x04......', 'latin1'), /workbook/],
    ['an old Excel workbook', Buffer.from('\xd0\xcf\x11\xe0.....', 'latin1'), /workbook/],
    ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0', 'latin1'), /not a text file/],
    ['half a UTF-16 letter', Buffer.from([0xff, 0xfe, 0x41]), /damaged/],
    ['a file over 40 MB', Buffer.alloc(MAX_REGISTER_BYTES + 1, 65), /larger than 40 MB/],
  ])('refuses %s and says what to do', (_what, bytes, reason) => {
    const answer = decodeText(bytes)
    if (answer.kind !== 'refused') throw new Error('was taken')
    expect(answer.reason).toMatch(reason)
    expect(answer.mend.length).toBeGreaterThan(20)
  })

  it('gives back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!text.includes('\0') && !/^(?:PK|%PDF|\ufeff)/.test(text))
        expect(whole(Buffer.from(text))).toEqual({ text, encoding: 'UTF-8' })
      }),
    )
  })

  const long = `,${'😀Siân ŵy€,'.repeat(20_000)}`
  it.each([
    ['UTF-8', Buffer.from(long)],
    ['UTF-16LE', Buffer.concat([LE, Buffer.from(long, 'utf16le')])],
    ['UTF-16BE', Buffer.concat([BE, utf16be(long)])],
  ])('never cuts a letter of %s in two, wherever a piece ends', (encoding, bytes) => {
    const decoded = decodeText(bytes)
    if (decoded.kind === 'refused') throw new Error(decoded.reason)
    const pieces = [...decoded.pieces()]
    expect(pieces.length).toBeGreaterThan(4)
    expect(pieces.every((piece) => piece.isWellFormed())).toBe(true)
    expect([decoded.encoding, pieces.join('') === long]).toEqual([encoding, true])
  })

  it('refuses a file that is damaged only at its end', () => {
    const text = Buffer.from(TEXT.repeat(5_000), 'utf16le')
    const halfAPair = Buffer.from([0x3d, 0xd8])
    expect(decodeText(Buffer.concat([LE, text, halfAPair]))).toMatchObject({ kind: 'refused' })
    expect(decodeText(Buffer.concat([LE, text]))).toMatchObject({ kind: 'text' })
  })

  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(['text', 'refused']).toContain(decodeText(bytes).kind)
      }),
    )
  })
})
