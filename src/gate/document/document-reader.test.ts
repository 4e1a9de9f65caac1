import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { wordFile, wordParagraph } from '../../../test/support/documents.ts'
import { drawnPage, SCANNED_POLICY, scanFile, scannedPolicy } from '../../../test/support/scans.ts'
import { DocumentReader } from './document-reader.ts'
import { MAX_DOCUMENT_BYTES } from './limits.ts'
import { readDocument } from './read-document.ts'

const reader = new DocumentReader()
afterAll(() => reader.close())

const plain = wordFile(wordParagraph({ text: 'Staff must be careful.' }))

describe('the process that reads documents', () => {
  it('answers as the reading itself does, and goes on after a file that it refuses', async () => {
    expect(await reader.read(plain.subarray(0, 300))).toMatchObject({ kind: 'refused' })
    expect(await reader.read(plain)).toEqual(await readDocument(plain))
  })

  it('never hands over what is too large', async () => {
    const large = new Uint8Array(MAX_DOCUMENT_BYTES + 1)
    expect(await reader.read(large)).toMatchObject({ kind: 'refused', code: 'too_big' })
  })

  it('says so in words when one takes too long', async () => {
    const hurried = new DocumentReader({ timeLimitMs: 1 })
    const answer = await hurried.read(plain)
    hurried.close()
    expect(answer).toMatchObject({ kind: 'failed' })
    expect(answer.kind === 'failed' && answer.reason).toContain('30 seconds')
  })

  it('reads a page of a scan, and has one as unread that crashes its reader or takes too long', {
    timeout: 120_000,
  }, async () => {
    const scan = await scannedPolicy()
    expect(await reader.readPage(scan, 2)).toMatchObject({ kind: 'read', more: false })
    expect(await reader.readPage(scan, 3)).toMatchObject({ kind: 'unread' })
    expect(await reader.readPage(scan.subarray(0, 900), 1)).toMatchObject({ kind: 'unread' })

    const gone = new URL('./no-such-process.ts', import.meta.url)
    const fragile = new DocumentReader({}, { processUrl: gone })
    expect(await fragile.readPage(scan, 1)).toEqual({
      kind: 'unread',
      reason: 'The part of Gatepost that reads scans stopped on this page.',
    })
    fragile.close()
    const hurried = new DocumentReader({}, { timeLimitMs: 1 })
    expect(await hurried.readPage(scan, 1)).toMatchObject({ kind: 'unread' })
    hurried.close()
  })

  it('leaves a page for later that nobody looked at, as it was closed', {
    timeout: 60_000,
  }, async () => {
    const closing = new DocumentReader()
    const page = closing.readPage(await scanFile([await drawnPage(SCANNED_POLICY[0])]), 1)
    closing.close()
    expect(await page).toBeUndefined()
  })

  it('reads or refuses any bytes, and never breaks', async () => {
    const starts = [
      '',
      '%PDF-1.7\n',
      'PK\x03\x04',
      '<html>',
      '{\\rtf',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    ]
    const bytes = fc
      .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }))
      .map(([start, more]) => Buffer.concat([Buffer.from(start, 'latin1'), more]))
    const known = async (made: Uint8Array) => {
      const { kind } = await readDocument(new Uint8Array(made))
      expect(['read', 'refused']).toContain(kind)
    }
    await fc.assert(fc.asyncProperty(bytes, known), { numRuns: 150 })
  })
})
