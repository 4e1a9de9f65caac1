import type { TrailBook } from '../../vocabulary/trail-actions.ts'

/** One book of a trust's trail: a chain of its own, with its own end, signatures and witness. */
export interface BookOfTrust {
  readonly trustId: string
  readonly book: TrailBook
}

/** What everybody does, for whoever may read the trail. */
export function schoolBook(trustId: string): BookOfTrust {
  return { trustId, book: 'school' }
}

/** What is done about concerns and cases, for the few who may know of them. */
export function safeguardingBook(trustId: string): BookOfTrust {
  return { trustId, book: 'safeguarding' }
}

/** A book as it stands in whatever is hashed, signed or written out. */
export interface BookName {
  readonly trustId: string
  readonly book?: 'safeguarding' | undefined
}

/**
 * The name of a book in what is hashed and signed. The school's book is named by its trust alone, as it
 * was when it was the only one, so that what was signed then holds and any older copy of Gatepost can
 * check it; the safeguarding book says what it is, so that no entry of one can pass for one of the other.
 */
export function bookName({ trustId, book }: BookOfTrust): BookName {
  return book === 'school' ? { trustId } : { trustId, book }
}

/** The book that a name stands for. */
export function bookNamed({ trustId, book }: BookName): BookOfTrust {
  return { trustId, book: book ?? 'school' }
}
