import mammoth from 'mammoth'
import { withNumberedHeadings } from './number-headings.ts'
import { type HtmlRead, readHtml } from './read-html.ts'
import { DocumentNotTaken } from './refusals.ts'
import { unpackWord } from './unpack-word.ts'

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"]

/**
 * Read the words of a Word document: its body and notes, as it stands with every tracked change taken.
 * Heads and feet of pages are no part of the body; pictures and objects are not opened.
 * @throws DocumentNotTaken for macros, bombs and damage
 */
export async function readWord(bytes: Uint8Array): Promise<HtmlRead> {
  const words = unpackWord(bytes)
  const html = await toHtml(words)
  return readHtml(html)
}

async function toHtml(words: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(words) },
      {
        styleMap: STYLES,
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        transformDocument: withNumberedHeadings,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    return value
  } catch {
    throw new DocumentNotTaken('damaged')
  }
}
