import { Pagination } from './pagination.tsx'

interface NewerOlderProps {
  readonly landmarkLabel: string
  /** Begins with 1. */
  readonly page: number
  /** Whether there is a page after this one. */
  readonly more: boolean
  readonly hrefOf: (page: number) => string
}

/** From page to page of a list that nobody counts: nothing where all of it is on one. */
export function NewerOlder({ landmarkLabel, page, more, hrefOf }: NewerOlderProps) {
  if (page === 1 && !more) return null
  return (
    <Pagination
      landmarkLabel={landmarkLabel}
      previous={page > 1 ? { href: hrefOf(page - 1), text: 'Newer' } : undefined}
      next={more ? { href: hrefOf(page + 1), text: 'Older' } : undefined}
    />
  )
}
