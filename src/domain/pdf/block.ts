/** One thing that stands in a document, in the order in which it is read. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A paragraph with its number before it, in bold. */
  | { readonly kind: 'numbered'; readonly number: string; readonly text: string }
  /** What is said of what, as a table of two columns whose first is the heading of its row. */
  | { readonly kind: 'facts'; readonly rows: readonly FactRow[] }

export interface FactRow {
  readonly key: string
  readonly value: string
}

/** A document in plain parts, so that it can be set on paper without knowing what it is about. */
export interface PaperDocument {
  readonly title: string
  /** Above the title: whose document it is. */
  readonly from: string
  readonly blocks: readonly Block[]
  /** When it was made, or when what it shows was settled: equal documents give equal files. */
  readonly at: Date
  /** Leave it uncompressed, so that every machine writes the very same bytes. */
  readonly sameEverywhere?: boolean | undefined
  /** A file that travels inside it. */
  readonly attached?: AttachedFile | undefined
}

export interface AttachedFile {
  readonly name: string
  readonly type: string
  readonly about: string
  readonly text: string
}
