import type { ChecklistCode } from '../checklist/items.ts'
import type { Basis, Clause, Pack } from '../types.ts'

/** The clauses of a pack that a control carries out, in the order of the document. */
export function clausesFor(pack: Pack, control: string): readonly Clause[] {
  return pack.clauses.filter((clause) => clause.controls.includes(control))
}

/**
 * The clauses of a pack that speak on one of these topics, as a basis to judge on.
 * @param topics tried in this order
 * @returns undefined where the policy says nothing readable on any of them
 */
export function clauseOn(pack: Pack, topics: readonly ChecklistCode[]): Basis | undefined {
  for (const topic of topics) {
    const readable = (pack.topics[topic] ?? []).filter((id) => isReadable(pack, id))
    const [clause, ...also] = readable
    if (clause)
      return also.length > 0 ? { kind: 'clause', clause, also } : { kind: 'clause', clause }
  }
  return undefined
}

function isReadable(pack: Pack, id: string): boolean {
  return pack.clauses.some((clause) => clause.id === id && clause.text !== 'missing')
}
