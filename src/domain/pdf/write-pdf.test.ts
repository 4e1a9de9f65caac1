import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { packNamed } from '../../../test/support/policy.ts'
import { policyParts } from '../../policy/index.ts'
import type { Block, PaperDocument } from './block.ts'
import { readPdf } from './read-pdf.ts'
import { bareWords, visibleWords } from './visible-words.ts'
import { TooLongForPaperError, writePdf } from './write-pdf.ts'

const LONG: Block[] = policyParts(packNamed('oldchurch')).flatMap(({ heading, clauses }) => [
  { kind: 'heading', level: 2, text: heading } as const,
  ...clauses.map(({ id, wording }) => ({ kind: 'numbered', number: id, text: wording }) as const),
])
const FACTS = [
  { key: 'Owner', value: 'Headteacher' },
  { key: 'Approved by', value: 'Governing body of Ysgol Dŵr y Felin, Łódź, Αθήνα, Київ' },
]

const DOCUMENT: PaperDocument = {
  from: 'Ysgol Dŵr y Felin',
  title: 'Our social media policy',
  at: new Date('2026-11-20T09:00:00Z'),
  blocks: [{ kind: 'facts', rows: FACTS }, ...LONG],
  attached: { name: 'facts.json', type: 'application/json', about: 'Facts', text: '{"a":"ŵ"}' },
}

let bytes: Buffer
type Opened = Awaited<ReturnType<typeof getDocumentProxy>>
let opened: Opened

beforeAll(async () => {
  bytes = await writePdf(DOCUMENT)
  opened = await getDocumentProxy(Uint8Array.from(bytes))
})

interface Node {
  readonly role?: string
  readonly type?: string
  readonly children?: readonly Node[]
}

/** How often each tag stands in the tree of a page. */
function tagsIn(node: Node, tags = new Map<string, number>()): Map<string, number> {
  if (node.role) tags.set(node.role, (tags.get(node.role) ?? 0) + 1)
  for (const child of node.children ?? []) tagsIn(child, tags)
  return tags
}

async function tagsOnEveryPage(): Promise<Map<string, number>> {
  const tags = new Map<string, number>()
  for (let nth = 1; nth <= opened.numPages; nth += 1) {
    const tree = (await (await opened.getPage(nth)).getStructTree()) as Node | null
    if (tree) tagsIn(tree, tags)
  }
  return tags
}

describe('a document on paper', () => {
  it('is tagged: one title, a heading for each part, a table for the facts', async () => {
    const tags = await tagsOnEveryPage()
    const headings = LONG.filter((block) => block.kind === 'heading').length
    expect(tags.get('H1')).toBe(1)
    expect(tags.get('H2')).toBe(headings)
    expect(tags.get('TH')).toBe(FACTS.length)
    expect(tags.get('TD')).toBe(FACTS.length)
    expect(tags.get('P')).toBeGreaterThanOrEqual(LONG.length - headings)
  })

  it('says its language and its title, and has a bookmark for each heading', async () => {
    const { info, metadata } = await opened.getMetadata()
    expect(info).toMatchObject({ Title: DOCUMENT.title, Language: 'en-GB' })
    expect(metadata?.get('pdfuaid:part')).toBe('1')
    expect(await opened.getMarkInfo()).toMatchObject({ Marked: true })
    const outline = await opened.getOutline()
    expect(outline.map((one) => one.title)).toEqual(
      LONG.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
    )
  })

  it('keeps the numbers of pages out of what is read out', async () => {
    expect(opened.numPages).toBeGreaterThan(3)
    const page = await opened.getPage(2)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const at = items.findIndex((item) => 'str' in item && item.str.startsWith('Page 2 of'))
    const before = items.slice(0, at).findLast((item) => 'type' in item)
    expect(before).toMatchObject({ tag: 'Artifact' })
  })

  it('shows every word, in any alphabet of Europe, and carries its file', async () => {
    const read = await readPdf(bytes)
    expect(bareWords(read?.words ?? '')).toBe(bareWords(visibleWords(DOCUMENT)))
    expect(read?.files.get('facts.json')).toBe('{"a":"ŵ"}')
  })

  it('is the same file for the same document', async () => {
    expect((await writePdf(DOCUMENT)).equals(bytes)).toBe(true)
  })

  it('sets a value that is longer than a page', async () => {
    const value = 'word '.repeat(3_000).trim()
    const rows = [
      { key: 'Long', value },
      { key: 'After', value: 'it' },
    ]
    const long = { ...DOCUMENT, blocks: [{ kind: 'facts', rows } as const] }
    const read = await readPdf(await writePdf(long))
    expect(bareWords(read?.words ?? '')).toBe(bareWords(visibleWords(long)))
  })

  it('does not go on for ever', async () => {
    const blocks = Array.from({ length: 5_001 }, () => ({ kind: 'paragraph', text: 'x' }) as const)
    await expect(writePdf({ ...DOCUMENT, blocks })).rejects.toThrow(TooLongForPaperError)
  })
})

describe('what is no PDF', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('hello')],
    ['a beginning alone', Buffer.from('%PDF-1.7\n')],
  ])('reads nothing from %s', async (_, sent) => {
    expect(await readPdf(sent)).toBeUndefined()
  })
})
