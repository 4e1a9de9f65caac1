import { getDocumentProxy } from 'unpdf'

/** What stands in a PDF that this product wrote. */
export interface ReadPdf {
  /** The words on its pages, without the numbers of the pages. */
  readonly words: string
  /** The files that it carries, by name. */
  readonly files: ReadonlyMap<string, string>
}

const FOOT = /Page\s*\d+\s*of\s*\d+\s*$/

/** @returns undefined for what is no PDF that can be read */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf | undefined> {
  try {
    // The reader takes the bytes over: it is given its own.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    try {
      const pages = Array.from({ length: document.numPages }, (_, nth) => nth + 1)
      const words: string[] = []
      for (const nth of pages) words.push(await wordsOfPage(document, nth))
      return { words: words.join(' '), files: await filesOf(document) }
    } finally {
      await document.loadingTask.destroy()
    }
  } catch {
    return undefined
  }
}

type Opened = Awaited<ReturnType<typeof getDocumentProxy>>

async function wordsOfPage(document: Opened, nth: number): Promise<string> {
  const page = await document.getPage(nth)
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str : '')).join('')
  return text.replace(FOOT, '')
}

async function filesOf(document: Opened): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
    const content = await document.getAttachmentContent(id)
    if (content) files.set(filename, Buffer.from(content).toString('utf8'))
  }
  return files
}
