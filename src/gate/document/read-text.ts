import type { DocumentBlock } from '../types.ts'
import { cleanText } from './clean-text.ts'
import { startsItem } from './markers.ts'

/** Read plain text: paragraphs are parted by empty lines, and by lines that begin with a mark. */
export function readText(text: string): readonly DocumentBlock[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\f')
    .flatMap((page) => page.split(/\n[ \t]*\n+/))
    .flatMap(paragraphsIn)
    .filter((block) => block.text !== '')
}

function paragraphsIn(lines: string): DocumentBlock[] {
  const parts: string[] = []
  for (const line of lines.split('\n')) {
    if (parts.length === 0 || startsItem(line)) parts.push(line)
    else parts.push(`${parts.pop()}\n${line}`)
  }
  return parts.map((part) => {
    const deep = Math.floor((/^[ \t]*/.exec(part)?.[0].replaceAll('\t', '    ').length ?? 0) / 4)
    const kind = startsItem(part) ? 'list_item' : 'paragraph'
    return {
      kind,
      text: cleanText(joinedLines(part)),
      level: kind === 'list_item' ? deep + 1 : 0,
      page: null,
    }
  })
}

function joinedLines(part: string): string {
  return part.replace(/(\p{Ll})-\n\s*(?=\p{Ll})/gu, '$1')
}
