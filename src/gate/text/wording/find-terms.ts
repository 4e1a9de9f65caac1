import type { Observation } from '../../types.ts'
import { observe, type Part } from '../part.ts'
import { findPhrases, type Phrases } from '../phrases.ts'

/** Finds words that the school has marked confidential, however they are cut or disguised. */
export function findConfidentialTerms(part: Part, terms: Phrases): Observation[] {
  if (terms.byFirst.size === 0) return []
  const seen = new Set<string>()
  return part.read.readings.flatMap((reading) =>
    findPhrases(reading.tokens, terms, reading.phrasal).flatMap(({ start, end }) => {
      const key = `${start} ${end}`
      if (seen.has(key)) return []
      seen.add(key)
      return observe(part, {
        kind: 'confidential_term',
        from: start,
        to: end,
        confidence: 'certain',
        reason: 'The school has marked this as confidential.',
      })
    }),
  )
}
