import { marked } from 'marked'
import { type HtmlRead, readHtml } from './read-html.ts'

/** Read Markdown as its plain words; HTML within it is read as words too, never run. */
export function readMarkdown(text: string): HtmlRead {
  return readHtml(marked.parse(text, { async: false, gfm: true }))
}
