import { strToU8, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'

const TYPES = (main: string) => `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="${main}"/>
</Types>`

const PLAIN_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
export const MACRO_TYPE = 'application/vnd.ms-word.document.macroEnabled.main+xml'

const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>`

const STYLES = `<?xml version="1.0" encoding="UTF-8"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
</w:styles>`

const PART_RELATIONS = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="n1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>
</Relationships>`

/** Two levels of numbers, as Word's own list of headings has them. */
const NUMBERING = `<?xml version="1.0" encoding="UTF-8"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>`

/** One paragraph of a Word document. */
export interface WordParagraph {
  readonly text: string
  readonly style?: 'Title' | 'Heading1'
  /** The level of Word's own numbers, from 0. */
  readonly level?: 0 | 1
}

/** Markup of a paragraph, as Word writes it. */
export function wordParagraph({ text, style, level }: WordParagraph): string {
  const styled = style ? `<w:pStyle w:val="${style}"/>` : ''
  const numbered =
    level === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`
  return `<w:p><w:pPr>${styled}${numbered}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** Markup of a table, as Word writes it. */
export function wordTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc>${wordParagraph({ text })}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/**
 * A Word document as a file.
 * @param body markup of its paragraphs
 * @param more further parts, or other content for these
 */
export function wordFile(
  body: string,
  more: Readonly<Record<string, string>> = {},
  type: string = PLAIN_TYPE,
): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  const parts = {
    '[Content_Types].xml': TYPES(type),
    '_rels/.rels': RELATIONS,
    'word/document.xml': document,
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/_rels/document.xml.rels': PART_RELATIONS,
    ...more,
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  )
}

type Drawn = InstanceType<typeof PDFDocument>

/** A PDF as a file, drawn as told. */
export async function pdfFile(
  draw: (pdf: Drawn) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument(options)
  const pieces: Buffer[] = []
  const whole = new Promise<void>((done) => pdf.on('end', done))
  pdf.on('data', (piece: Buffer) => pieces.push(piece))
  draw(pdf)
  pdf.end()
  await whole
  return new Uint8Array(Buffer.concat(pieces))
}

const SENTENCES = [
  'Staff must not accept friend requests from pupils and must tell the headteacher of any contact that a pupil tries to make.',
  'A photograph of a pupil is published only where the parent has given written consent for that channel.',
  'Official accounts are opened with the agreement of the headteacher, who keeps a list of them.',
  'Concerns about the welfare of a child are reported to the designated safeguarding lead on the same day.',
  'Passwords of official accounts are known to two members of staff and changed when one of them leaves.',
  'Comments that abuse members of staff are kept as evidence, hidden, and reported to the platform.',
]

/** A long policy as a PDF: on each page a section with eight clauses, a head and a page number. */
export function longPolicy(pages: number): Promise<Uint8Array> {
  return pdfFile(
    (pdf) => {
      for (let page = 1; page <= pages; page += 1) {
        pdf.addPage()
        pdf.fontSize(9).text('Acorn School: social media policy', 72, 40, { lineBreak: false })
        pdf.fontSize(9).text(`Page ${page} of ${pages}`, 480, 740, { lineBreak: false })
        pdf.fontSize(15).text(`${page}. Part ${page} of the policy`, 72, 90).moveDown(0.5)
        pdf.fontSize(11)
        for (let nth = 1; nth <= 8; nth += 1) {
          pdf.text(`${page}.${nth} ${SENTENCES[(page + nth) % SENTENCES.length]}`).moveDown(0.6)
        }
      }
    },
    { autoFirstPage: false },
  )
}
