import type { DocumentBlock, LeftOut } from '../../gate/types.ts'

const HEADING = /^(table of )?contents( page)?:?$/i
/** Leaders and a page, or words and a page far from them. */
const ENTRY = /(\.\s?){3,}\s*\d{1,3}$|…+\s*\d{1,3}$|\s\|\s\d{1,3}$/
const LOOSE_ENTRY = /\S\s+\d{1,3}$/
const MOST_SHOWN = 5

/** The document without its table of contents, whose lines would be clauses twice. */
export function withoutContents(blocks: readonly DocumentBlock[]): {
  readonly blocks: readonly DocumentBlock[]
  readonly leftOut: readonly LeftOut[]
} {
  const kept: DocumentBlock[] = []
  const dropped: string[] = []
  let inContents = false
  for (const block of blocks) {
    const text = block.text.trim()
    if (HEADING.test(text)) {
      inContents = true
      dropped.push(text)
      continue
    }
    const entry = ENTRY.test(text) || (inContents && LOOSE_ENTRY.test(text) && text.length < 150)
    if (entry) dropped.push(text)
    else {
      inContents = false
      kept.push(block)
    }
  }
  if (dropped.length === 0) return { blocks, leftOut: [] }
  const says = dropped.slice(0, MOST_SHOWN)
  return { blocks: kept, leftOut: [{ what: 'contents', times: dropped.length, says }] }
}
