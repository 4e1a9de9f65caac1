import type { PaginationItem, PaginationProps } from './pagination.tsx'

export interface PageOfList {
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

/**
 * What `Pagination` needs for a numbered list: the first, the last, the current page and its
 * neighbours, with gaps between. Undefined when everything fits on one page.
 */
export function paginate({ page, pages, hrefOf }: PageOfList): PaginationProps | undefined {
  if (pages <= 1) return undefined
  const shown = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((number) => number >= 1 && number <= pages)
    .sort((a, b) => a - b)
  const items = shown.flatMap((number, index): PaginationItem[] => {
    const item = { number, href: hrefOf(number), current: number === page }
    const before = shown[index - 1] ?? 0
    return number - before > 1 ? [{ ellipsis: true }, item] : [item]
  })
  return {
    items,
    previous: page > 1 ? { href: hrefOf(page - 1) } : undefined,
    next: page < pages ? { href: hrefOf(page + 1) } : undefined,
  }
}
