import type { DocumentBlock } from '../../gate/types.ts'
import { readMark } from './marks.ts'

const MOST_WORDS = 10

/**
 * The blocks with their headings known. Where a document sets its headings apart, they are taken at
 * their word; where it does not, short lines without a full stop before longer ones are its headings.
 */
export function withHeadings(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const own = blocks.map(asClauseWhereLong)
  if (own.filter((block) => block.kind === 'heading').length > 1) return own
  return own.map((block, at) => {
    if (at === 0 && own.length > 1 && isTitle(block))
      return { ...block, kind: 'heading' as const, level: 1 }
    const looks = looksLikeHeading(block, own[at + 1])
    return looks
      ? { ...block, kind: 'heading' as const, level: block.kind === 'heading' ? 1 : 2 }
      : block
  })
}

/** A whole sentence in the style of a heading is a clause. */
function asClauseWhereLong(block: DocumentBlock): DocumentBlock {
  if (block.kind !== 'heading') return block
  const sentence = wordsOf(block.text) > 14 || (wordsOf(block.text) > 6 && /[.;]$/.test(block.text))
  return sentence ? { ...block, kind: 'paragraph', level: 0 } : block
}

/** A short line without a full stop that a document begins with. */
function isTitle({ kind, text }: DocumentBlock): boolean {
  return kind === 'paragraph' && wordsOf(text) <= MOST_WORDS && !/[.;:,?!]$/.test(text)
}

function looksLikeHeading(block: DocumentBlock, next: DocumentBlock | undefined): boolean {
  if (block.kind === 'heading') return true
  if (block.kind === 'table_row' || block.kind === 'unread_page' || !next) return false
  const { mark, text } = readMark(block.text)
  if (mark && mark.kind !== 'number') return false
  if (wordsOf(text) > MOST_WORDS || /[.;:,?!]$/.test(text) || !/^\p{Lu}/u.test(text)) return false
  const nextMark = readMark(next.text).mark
  // An item of a list, whose neighbours are as short as it is.
  const sibling = mark && nextMark?.kind === 'number' && nextMark.parts.length === mark.parts.length
  return !sibling && wordsOf(next.text) > wordsOf(text)
}

function wordsOf(text: string): number {
  return text.split(/\s+/).length
}
