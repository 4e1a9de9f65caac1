import type { ReferenceFact } from './fact.ts'

/** A fact as a trust knows it: as it came, or as the trust's own people have it. */
export interface KnownFact extends ReferenceFact {
  /** Whether the trust has an entry of its own for it. */
  readonly own: boolean
}

/**
 * The facts that came with Gatepost with a trust's own laid over them by key, and the trust's further
 * ones after. What only the shipped entry says (which words cite it, of which networks it speaks, what stands
 * in its place) stays.
 */
export function mergeFacts(
  shipped: readonly ReferenceFact[],
  own: readonly ReferenceFact[],
): readonly KnownFact[] {
  const byKey = new Map(own.map((fact) => [fact.key, fact]))
  const merged = shipped.map((fact): KnownFact => {
    const over = byKey.get(fact.key)
    if (!over) return { ...fact, own: false }
    const { names, networks, years, supersededBy } = fact
    return { ...over, names, networks, years, supersededBy, own: true }
  })
  const known = new Set(shipped.map((fact) => fact.key))
  const further = own.filter((fact) => !known.has(fact.key))
  return [...merged, ...further.map((fact): KnownFact => ({ ...fact, own: true }))]
}
