import type { DocumentBlock } from '../../types.ts'

/**
 * The blocks of a document with a mark where a page of it could not be read.
 * @param unread pages, counted from 1
 */
export function withUnread(
  blocks: readonly DocumentBlock[],
  unread: readonly number[],
): readonly DocumentBlock[] {
  const told = unread.map(
    (page): DocumentBlock => ({ kind: 'unread_page', text: '', level: 0, page }),
  )
  return [...blocks, ...told].sort((one, other) => (one.page ?? 0) - (other.page ?? 0))
}
