import {
  documentOf,
  isTakable,
  type KeptDocument,
  type KeptPassage,
  openDraftActions,
} from '../../../../domain/policies/index.ts'
import { type Clause, isUnbound } from '../../../../policy/index.ts'
import type { PageContext } from '../../../context.ts'
import { type DraftAt, draftAt } from '../drafts/draft-at.ts'

/** A clause of a draft beside the passage that it was read from. */
export interface BoundClause {
  readonly clause: Clause
  readonly passage: KeptPassage | undefined
  readonly unbound: boolean
  /** Whether one press for its section takes its suggestion. */
  readonly takable: boolean
}

/** A draft that was made from a document, with that document. */
export interface BindingAt {
  readonly at: DraftAt
  readonly document: KeptDocument
  readonly clauses: readonly BoundClause[]
  /** Whether the reader may bind. */
  readonly writes: boolean
}

/** The draft that the address names, where it was made from a document and the reader may see it. */
export async function bindingAt(c: PageContext): Promise<BindingAt | undefined> {
  const at = await draftAt(c)
  if (!at) return undefined
  const { draft, capacities } = at
  const { actor, installation } = c.var
  const document = await installation.database.read(actor.trustId, (db) =>
    documentOf(db, draft.draftId),
  )
  if (!document) return undefined
  const passages = new Map(document.passages.map((one) => [one.clauseId, one]))
  const clauses = draft.pack.clauses.map((clause) => {
    const passage = passages.get(clause.id)
    const takable = isTakable(clause, passage?.suggestion)
    return { clause, passage, unbound: isUnbound(clause), takable }
  })
  const writes = openDraftActions(draft.state, capacities).includes('write')
  return { at, document, clauses, writes }
}
