import { setImmediate as afterOthers } from 'node:timers/promises'
import type { DocumentRead } from '../../../gate/document/index.ts'
import type { LeftOut } from '../../../gate/types.ts'
import {
  clausesOfDocument,
  type DocumentClauses,
  type Pack,
  type Suggestion,
  suggestFor,
} from '../../../policy/index.ts'

/** So many passages are compared at once; then whoever else waits for this program has a turn. */
const AT_ONCE = 20

/** A document as clauses, each with what it is like. */
export interface ReadyDocument {
  readonly format: DocumentRead['format']
  readonly pages: number | null
  readonly clauses: DocumentClauses
  /** One for each passage, in their order. */
  readonly suggestions: readonly (Suggestion | undefined)[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Turn what was read of a document into clauses and look for their like among the shipped packs.
 * @param packs the very same each time, so that their words are sorted once
 */
export async function readForImport(
  read: DocumentRead,
  packs: readonly Pack[],
): Promise<ReadyDocument> {
  const clauses = clausesOfDocument(read.blocks)
  const suggestions: (Suggestion | undefined)[] = []
  for (let from = 0; from < clauses.passages.length; from += AT_ONCE) {
    suggestions.push(...suggestFor(clauses.passages.slice(from, from + AT_ONCE), packs))
    await afterOthers()
  }
  const leftOut = [...read.leftOut, ...clauses.leftOut]
  return { format: read.format, pages: read.pages, clauses, suggestions, leftOut }
}
