import type { LeftOut } from '../../../gate/types.ts'
import type { Suggestion } from '../../../policy/index.ts'

/** A passage as it was read on the day of the import, whatever became of its clause since. */
export interface KeptPassage {
  readonly clauseId: string
  /** The document's own words. */
  readonly wording: string
  /** Counted from 1; null where the format has no pages. */
  readonly page: number | null
  readonly suggestion: Suggestion | null
}

/** What was read of a document, as it is kept. */
export interface Reading {
  readonly passages: readonly KeptPassage[]
  readonly leftOut: readonly LeftOut[]
  /** Whether its words were read off pictures of its pages. @default false */
  readonly scanned?: boolean
}
