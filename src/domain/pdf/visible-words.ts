import type { Block, PaperDocument } from './block.ts'

/** Every word that a reader of the document sees, in order. */
export function visibleWords({ from, title, blocks }: PaperDocument): string {
  return [from, title, ...blocks.map(wordsOf)].join(' ')
}

function wordsOf(block: Block): string {
  if (block.kind === 'facts') return block.rows.map(({ key, value }) => `${key} ${value}`).join(' ')
  return block.kind === 'numbered' ? `${block.number} ${block.text}` : block.text
}

/**
 * Words that are the same however they are broken into lines: spaces do not count, nor in which of its
 * spellings a letter with an accent stands.
 */
export function bareWords(words: string): string {
  return words.normalize('NFKC').replaceAll(/\s/g, '')
}
