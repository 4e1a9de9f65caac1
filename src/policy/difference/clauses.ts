import type { Clause } from '../types.ts'
import { compareWords, type WordRun } from './words.ts'

/** The parts of a clause, other than its wording, that decide what the software does with it. */
const BINDING_PARTS = ['kind', 'section', 'text', 'controls', 'audience', 'none', 'care'] as const
export type ClausePart = (typeof BINDING_PARTS)[number]

export type ClauseChange =
  | { readonly kind: 'added' | 'removed'; readonly clause: Clause }
  | {
      readonly kind: 'changed'
      readonly before: Clause
      readonly after: Clause
      readonly words: readonly WordRun[]
      /** What else of it changed. */
      readonly parts: readonly ClausePart[]
    }

/** Which clauses came, went or changed: in the order of the later version, those that went last. */
export function compareClauses(
  before: readonly Clause[],
  after: readonly Clause[],
): readonly ClauseChange[] {
  const earlier = new Map(before.map((clause) => [clause.id, clause]))
  const kept = new Set(after.map((clause) => clause.id))
  const changes = after.flatMap((clause): ClauseChange[] => {
    const was = earlier.get(clause.id)
    if (!was) return [{ kind: 'added', clause }]
    const parts = BINDING_PARTS.filter((part) => differs(was[part], clause[part]))
    if (parts.length === 0 && was.wording === clause.wording) return []
    const words = compareWords(was.wording, clause.wording)
    return [{ kind: 'changed', before: was, after: clause, words, parts }]
  })
  const gone = before.filter((clause) => !kept.has(clause.id))
  return [...changes, ...gone.map((clause) => ({ kind: 'removed', clause }) as const)]
}

function differs(was: unknown, is: unknown): boolean {
  return JSON.stringify(was) !== JSON.stringify(is)
}
