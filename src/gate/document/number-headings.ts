/** As much of a paragraph as Mammoth hands it to a transform. */
interface WordElement {
  readonly type: string
  readonly styleName?: string | null
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null
  readonly children?: readonly WordElement[]
}

/**
 * A Word document whose numbered headings, and the numbered paragraphs under them, bear their numbers
 * as words: Word counts them anew each time it shows them, so they stand nowhere in its text.
 */
export function withNumberedHeadings(document: WordElement): WordElement {
  if (!anyWithin(document, isNumberedHeading)) return document
  const counts: number[] = []
  const walk = (element: WordElement): WordElement => {
    if (element.type === 'paragraph') return numbered(element, counts)
    if (!element.children) return element
    return { ...element, children: element.children.map(walk) }
  }
  return walk(document)
}

function isNumberedHeading({ type, styleName, numbering }: WordElement): boolean {
  return type === 'paragraph' && /^heading/i.test(styleName ?? '') && numbering?.isOrdered === true
}

function anyWithin(element: WordElement, test: (element: WordElement) => boolean): boolean {
  return test(element) || (element.children ?? []).some((child) => anyWithin(child, test))
}

function numbered(paragraph: WordElement, counts: number[]): WordElement {
  const level = Number(paragraph.numbering?.level ?? Number.NaN)
  if (!paragraph.numbering?.isOrdered || !Number.isInteger(level)) return paragraph
  // A list of its own, not a deeper level of the headings.
  if (level > 8 || (level === 0 && !isNumberedHeading(paragraph))) return paragraph
  for (let at = 0; at < level; at += 1) counts[at] ??= 1
  counts[level] = (counts[level] ?? 0) + 1
  counts.length = level + 1
  const number = level === 0 ? `${counts[0]}.` : counts.join('.')
  const run = { type: 'run', children: [{ type: 'text', value: `${number} ` }] }
  return { ...paragraph, children: [run, ...(paragraph.children ?? [])] }
}
