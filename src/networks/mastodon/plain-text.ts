import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

const MAX_HTML = 100_000

/** The words of a status, whose content Mastodon hands out as HTML; tags are dropped, never kept. */
export function plainText(html: string): string {
  const pieces: string[] = []
  walk(parseFragment(html.slice(0, MAX_HTML)).childNodes, pieces)
  return pieces
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function walk(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], pieces: string[]): void {
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) pieces.push(node.value)
    if (node.nodeName === 'br') pieces.push('\n')
    if ('childNodes' in node && node.nodeName !== 'script' && node.nodeName !== 'style') {
      walk(node.childNodes, pieces)
    }
    if (node.nodeName === 'p') pieces.push('\n\n')
  }
}
