import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { drawnPhoto } from '../../../test/support/add-photo.ts'
import { copierFile, hugePicture } from '../../../test/support/copier-scans.ts'
import {
  longPolicy,
  MACRO_TYPE,
  pdfFile,
  wordFile,
  wordParagraph,
  wordTable,
} from '../../../test/support/documents.ts'
import type { DocumentBlock } from '../types.ts'
import { MAX_DOCUMENT_BYTES } from './limits.ts'
import { type DocumentRead, readDocument } from './read-document.ts'
import type { DocumentRefusalCode } from './refusals.ts'

async function read(bytes: Uint8Array): Promise<DocumentRead> {
  const answer = await readDocument(bytes)
  if (answer.kind !== 'read') throw new Error(`It was not read: ${answer.kind}.`)
  return answer
}

const short = ({ kind, text }: DocumentBlock) => [kind, text]

describe('reading a document', () => {
  it('takes headings, paragraphs and tables of a Word document, with Word’s own numbers', async () => {
    const file = wordFile(
      [
        wordParagraph({ text: 'Social media policy', style: 'Title' }),
        wordParagraph({ text: 'Purpose', style: 'Heading1', level: 0 }),
        wordParagraph({ text: 'Staff must be careful.', level: 1 }),
        wordParagraph({ text: 'Pupils must be safe.', level: 1 }),
        wordParagraph({ text: 'Photos', style: 'Heading1', level: 0 }),
        wordParagraph({ text: 'Parents are asked.', level: 1 }),
        wordTable([['Name', 'Signed']]),
      ].join(''),
    )
    const { format, blocks } = await read(file)
    expect(format).toBe('word')
    expect(blocks.map(short)).toEqual([
      ['heading', 'Social media policy'],
      ['heading', '1. Purpose'],
      ['list_item', '1.1 Staff must be careful.'],
      ['list_item', '1.2 Pupils must be safe.'],
      ['heading', '2. Photos'],
      ['list_item', '2.1 Parents are asked.'],
      ['table_row', 'Name | Signed'],
    ])
  })

  it('takes a Word document with comments, links from notes and a numbered main part', async () => {
    const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="A">${wordParagraph({ text: 'Really?' })}</w:comment></w:comments>`
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>`
    const file = wordFile(
      wordParagraph({ text: 'Staff must be careful.' }) +
        '<w:p><w:r><w:commentReference w:id="0"/></w:r></w:p>',
      { 'word/comments.xml': comments, 'word/_rels/document.xml.rels': relations },
    )
    expect((await read(file)).blocks.map(short)).toEqual([['paragraph', 'Staff must be careful.']])
  })

  it('takes the words of a PDF by page, without its heads and page numbers, and says so', async () => {
    const { pages, blocks, leftOut } = await read(await longPolicy(4))
    expect(pages).toBe(4)
    expect(blocks.map(({ kind }) => kind).filter((kind) => kind === 'heading')).toHaveLength(4)
    expect(blocks).toHaveLength(4 * 9)
    expect(blocks[10]).toMatchObject({ kind: 'list_item', page: 2 })
    expect(blocks[10]?.text).toMatch(/^2\.1 Concerns about the welfare of a child are reported to/)
    expect(leftOut).toEqual([
      { what: 'running_heads', times: 4, says: ['Acorn School: social media policy'] },
      {
        what: 'page_numbers',
        times: 4,
        says: ['Page 1 of 4', 'Page 2 of 4', 'Page 3 of 4', 'Page 4 of 4'],
      },
    ])
  })

  it('reads two columns one after the other, and makes words whole that a line parted', async () => {
    const column = (name: string) =>
      Array.from({ length: 9 }, (_, nth) => `The ${name} column goes on in row number ${nth}`).join(
        ' ',
      )
    const file = await pdfFile((pdf) => {
      pdf.fontSize(11).text(`${column('left')}.`, 60, 100, { width: 220 })
      pdf.fontSize(11).text(`${column('right')}.`, 330, 100, { width: 220 })
      pdf.text('A word at the safe-', 60, 500, { lineBreak: false })
      pdf.text('guarding end.', 60, 513, { lineBreak: false })
    })
    const { blocks } = await read(file)
    expect(blocks.map(({ text }) => text)).toEqual([
      `${column('left')}.`,
      'A word at the safeguarding end.',
      `${column('right')}.`,
    ])
  })

  it('marks a page that is a picture among pages of text', async () => {
    const picture = new Uint8Array(await (await drawnPhoto()).arrayBuffer())
    const file = await pdfFile((pdf) => {
      pdf.text('Staff must be careful.')
      pdf.addPage().image(Buffer.from(picture), 50, 50, { width: 400 })
      pdf.addPage()
    })
    const { blocks } = await read(file)
    expect(blocks.map(({ kind, page }) => [kind, page])).toEqual([
      ['paragraph', 1],
      ['unread_page', 2],
    ])
  })

  it('reads HTML as words alone: nothing of it runs, loads or is followed', async () => {
    const { format, blocks, leftOut } = await read(
      strToU8(`<!doctype html><title>Ours</title><style>p{}</style>
        <h1>Policy</h1><script>document.title = 'no'</script>
        <p onclick="x()">Staff &amp; pupils<img src="http://elsewhere.example/x.png" onerror="x()">.</p>
        <iframe src="http://elsewhere.example">Frame</iframe>
        <ol><li>First<li>Second<ul><li>Under it</ul></ol>
        <p style="display: none">Hidden</p><div>Loose <b>words</b><p>Next</div>`),
    )
    expect(format).toBe('html')
    expect(blocks.map(short)).toEqual([
      ['heading', 'Policy'],
      ['paragraph', 'Staff & pupils.'],
      ['list_item', '1. First'],
      ['list_item', '2. Second'],
      ['list_item', 'Under it'],
      ['paragraph', 'Loose words'],
      ['paragraph', 'Next'],
    ])
    expect(leftOut).toEqual([
      { what: 'pictures', times: 1, says: [] },
      { what: 'scripts', times: 2, says: [] },
    ])
  })

  it('reads Markdown with its headings and lists', async () => {
    const { format, blocks } = await read(
      strToU8('# Policy\n\n## Photos\n\nParents **agree**.\n\n- one\n- two <script>x()</script>\n'),
    )
    expect(format).toBe('markdown')
    expect(blocks.map(short)).toEqual([
      ['heading', 'Policy'],
      ['heading', 'Photos'],
      ['paragraph', 'Parents agree.'],
      ['list_item', 'one'],
      ['list_item', 'two'],
    ])
  })

  const WORDS = 'Policy\n\n1. Café staff’s pupils\nare safe.\n2. Parents agree.\n'
  const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
  const swapped = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
  const western = new Uint8Array(
    Buffer.from(WORDS.replace('é', '\xe9').replace('’', '\x92'), 'latin1'),
  )

  it.each([
    ['UTF-8', strToU8(WORDS)],
    ['UTF-8 with a mark', strToU8(`\ufeff${WORDS}`)],
    ['UTF-16', wide(`\ufeff${WORDS}`)],
    ['UTF-16 without a mark', wide(WORDS)],
    ['UTF-16, the other way about', swapped(`\ufeff${WORDS}`)],
    ['Windows-1252', western],
  ])('reads plain text in %s', async (_, bytes) => {
    const { format, blocks } = await read(bytes)
    expect(format).toBe('text')
    expect(blocks.map(short)).toEqual([
      ['paragraph', 'Policy'],
      ['list_item', '1. Café staff’s pupils are safe.'],
      ['list_item', '2. Parents agree.'],
    ])
  })

  it('takes ligatures, soft hyphens and unseen characters out, and keeps what could not be read', async () => {
    const { blocks } = await read(strToU8('Sta\u00adff o\ufb03ce \u200bﬁle\u0007 a\ufffdb'))
    expect(blocks[0]?.text).toBe('Staff office file a\ufffdb')
  })
})

const picture = async () => new Uint8Array(await (await drawnPhoto()).arrayBuffer())
const plain = wordFile(wordParagraph({ text: 'Staff must be careful.' }))
const compound = (inside: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from(inside, 'utf16le'),
    ]),
  )

const bomb = () =>
  wordFile(wordParagraph({ text: 'x' }), { 'word/media/big.xml': '0'.repeat(70 * 1024 * 1024) })

/** A bomb whose table lies about its size: it says a hundred bytes and holds a hundred thousand. */
function lyingBomb(): Uint8Array {
  const bytes = Buffer.from(wordFile(wordParagraph({ text: 'careful '.repeat(20_000) })))
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    bytes.writeUInt32LE(100, at + 24)
  }
  return new Uint8Array(bytes)
}

const BAD: readonly (readonly [
  string,
  DocumentRefusalCode,
  () => Uint8Array | Promise<Uint8Array>,
])[] = [
  ['nothing at all', 'empty', () => new Uint8Array()],
  ['21 MB', 'too_big', () => new Uint8Array(MAX_DOCUMENT_BYTES + 1)],
  [
    'an encrypted PDF',
    'locked',
    () => pdfFile((pdf) => pdf.text('Secret'), { userPassword: 'heron', pdfVersion: '1.7' }),
  ],
  [
    'a scan with more dots than any paper',
    'scanned',
    () => copierFile([{ pictures: [hugePicture()] }]),
  ],
  ['a PDF of empty pages', 'no_text', () => pdfFile((pdf) => pdf.addPage())],
  ['a PDF cut off', 'damaged', async () => (await longPolicy(3)).subarray(0, 400)],
  ['a Word document cut off', 'damaged', () => plain.subarray(0, plain.length / 2)],
  ['a bomb', 'unpacks', bomb],
  ['a bomb that lies', 'damaged', lyingBomb],
  [
    'macros',
    'macros',
    () => wordFile(wordParagraph({ text: 'x' }), { 'word/vbaProject.bin': 'Sub AutoOpen()' }),
  ],
  ['a document made for macros', 'macros', () => wordFile('', {}, MACRO_TYPE)],
  [
    'entities within entities',
    'hostile',
    () =>
      wordFile('', {
        'word/document.xml':
          '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w">&b;</w:document>',
      }),
  ],
  [
    'a file from elsewhere as an entity',
    'hostile',
    () =>
      wordFile('', {
        'word/styles.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
      }),
  ],
  [
    'entities in another encoding',
    'hostile',
    () => {
      const wide = Buffer.from('\ufeff<!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>', 'utf16le')
      const plain = unzipSync(wordFile(wordParagraph({ text: 'x' })))
      return zipSync({ ...plain, 'word/styles.xml': new Uint8Array(wide) })
    },
  ],
  ['a Word document without words', 'no_text', () => wordFile('')],
  ['a document of the old Word', 'old_word', () => compound('WordDocument')],
  ['a locked Word document', 'locked', () => compound('EncryptedPackage')],
  [
    'an OpenDocument file',
    'open_document',
    () => zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
  ],
  ['a workbook', 'other_office', () => zipSync({ 'xl/workbook.xml': strToU8('<x/>') })],
  ['rich text', 'rich_text', () => strToU8('{\\rtf1 Staff}')],
  ['a picture', 'picture', picture],
  ['a program', 'unknown', () => new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 7])],
  ['white space', 'no_text', () => strToU8(' \n\n \t\n')],
]

describe('a document that is not taken', () => {
  it.each(BAD)('%s: %s', async (_, code, make) => {
    const answer = await readDocument(await make())
    expect(answer).toMatchObject({ kind: 'refused', code })
  })
})
